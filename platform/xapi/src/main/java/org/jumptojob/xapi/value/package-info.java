/** Small readers of single values; they know nothing of statements. */
package org.jumptojob.xapi.value;
