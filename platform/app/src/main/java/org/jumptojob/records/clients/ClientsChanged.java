package org.jumptojob.records.clients;

/** A client was made, switched off or got another secret. */
record ClientsChanged() {}
