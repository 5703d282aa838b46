package org.jumptojob.records.documents;

/**
 * One document.
 *
 * @param name the {@code stateId} or {@code profileId}
 */
record DocumentId(DocumentPlace place, String name) {}
