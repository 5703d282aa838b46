/**
 * The programs that may use the learning record store, what each may do and how much, and whose record reaches them.
 */
package org.jumptojob.records.clients;
