/** What the content holds besides the courses, on pages of its own, and the search over all of it. */
package org.jumptojob.library;
