/** The pages of the library and of the search. */
package org.jumptojob.library.pages;
