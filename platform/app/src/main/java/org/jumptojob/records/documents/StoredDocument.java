package org.jumptojob.records.documents;

import java.time.Instant;

/**
 * A document as it is given back.
 *
 * @param etag without quotes
 * @param updated when it was stored the last time
 */
record StoredDocument(Content content, String etag, Instant updated) {}
