/**
 * The documents that clients keep in the learning record store (State, Activity Profile, Agent Profile), and what the
 * store knows of activities and agents (xAPI 1.0.3, part three, 2.2 to 2.7; xAPI 2.0, 4.1.6.2 to 4.1.6.6).
 */
package org.jumptojob.records.documents;
