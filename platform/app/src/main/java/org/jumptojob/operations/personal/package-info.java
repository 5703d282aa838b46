/** What a person may ask of the site about herself: a copy of everything, and the end of her account; also on paper. */
package org.jumptojob.operations.personal;
