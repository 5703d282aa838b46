/** The audit trail as a chain: sealed, verified, and looked at without names. */
package org.jumptojob.operations.trail;
