/**
 * The rules of good content, held when the project is built: {@link org.jumptojob.content.check.ValidateContent} runs them all and
 * prints every problem with file and line. The running platform needs nothing of this package.
 */
package org.jumptojob.content.check;
