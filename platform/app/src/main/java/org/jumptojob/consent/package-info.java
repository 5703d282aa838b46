/**
 * The ledger of what people let each other see, and the one gate to it. Everything begins closed. What may be told as figures
 * stands here too.
 */
package org.jumptojob.consent;
