/**
 * Where people find help: numbers that the organisation has looked up itself, each with the day on which it was checked.
 * {@code curriculum} shows texts about a crisis only while they are filled in.
 */
package org.jumptojob.help;
