/**
 * Forwarding: statements on their way to an outside store. What may go is written down in the transaction that stores it,
 * and sent later, in order and at least once.
 */
package org.jumptojob.records.forward;
