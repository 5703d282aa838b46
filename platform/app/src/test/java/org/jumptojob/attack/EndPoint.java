package org.jumptojob.attack;

import java.util.Set;

/**
 * A way in over HTTP.
 *
 * @param name the method and the path, such as {@code GET /in-group/{id}}
 * @param reads the reading methods that it can come to, by the names that rows use
 * @param pastRules what it reads from the database without any rule of rights on the way, by {@code Class.method}
 */
record EndPoint(String name, Set<String> reads, Set<String> pastRules) {}
