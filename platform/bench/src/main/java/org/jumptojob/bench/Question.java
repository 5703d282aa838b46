package org.jumptojob.bench;

import java.util.List;
import java.util.Map;

/**
 * A question of a quiz and an answer to it.
 *
 * @param page the path of its page
 * @param action where its form goes
 * @param answer the fields of the answer, without those that every form has
 */
record Question(String page, String action, String item, List<Map.Entry<String, String>> answer) {}
