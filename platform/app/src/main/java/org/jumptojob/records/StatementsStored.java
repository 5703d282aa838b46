package org.jumptojob.records;

import java.util.List;

/** Fired in the transaction that stored the statements, in stored order. Whatever the observer writes stands or falls with them. */
public record StatementsStored(List<StoredStatement> statements) {}
