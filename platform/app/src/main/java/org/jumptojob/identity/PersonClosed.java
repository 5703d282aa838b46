package org.jumptojob.identity;

import java.util.UUID;

/**
 * A person closes her account. Fired in the transaction that erases her, after her key is destroyed and before her
 * own rows go: every room deletes what it holds of her, at once and not at the end of the transaction.
 *
 * @param personId her id in rows
 * @param actor her id in statements
 */
public record PersonClosed(UUID personId, UUID actor) {}
