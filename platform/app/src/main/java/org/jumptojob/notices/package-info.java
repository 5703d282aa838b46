/** Words from us to a person: on the page, and in one digest by mail on the day that she chose. */
package org.jumptojob.notices;
