/** Reads JSON text strictly and remembers where each value stands; it knows nothing of statements. */
package org.jumptojob.xapi.json;
