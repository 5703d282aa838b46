/** A small index of the published texts, in memory: words, their forms, near misses, and the sentence that is shown. */
package org.jumptojob.library.search;
