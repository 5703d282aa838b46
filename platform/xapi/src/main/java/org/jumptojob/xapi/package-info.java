/**
 * Experience API statements: reading them without changing a character, checking them against the standard, comparing
 * them, and building the platform's own. Plain Java on JSON-P; no container.
 *
 * <p>Source: xAPI 1.0.3, part two (Data), <a href="https://github.com/adlnet/xAPI-Spec/blob/master/xAPI-Data.md">
 * github.com/adlnet/xAPI-Spec</a>. This project's own profile lives in {@link org.jumptojob.xapi.profile}.
 */
package org.jumptojob.xapi;
