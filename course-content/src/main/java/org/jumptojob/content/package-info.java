/**
 * The course content: its model, and the reader that turns its files into the model. Plain Java, no container; the checks that
 * hold the files to their rules stand in {@code org.jumptojob.content.check} and run when the project is built.
 */
package org.jumptojob.content;
