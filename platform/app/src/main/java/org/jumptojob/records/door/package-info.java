/** What every resource of the learning record store shares: who calls, in which version, and how a refusal is said. */
package org.jumptojob.records.door;
