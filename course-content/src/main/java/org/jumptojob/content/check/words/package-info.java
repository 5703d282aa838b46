/** The rules of plain language: sentences, basic words, hurting words, and our own words instead of copied ones. */
package org.jumptojob.content.check.words;
