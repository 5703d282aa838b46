/** "Ask a person": a question to people who answer, with a promised time, and their queue. */
package org.jumptojob.asking;
