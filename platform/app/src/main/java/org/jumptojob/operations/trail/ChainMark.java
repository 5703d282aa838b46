package org.jumptojob.operations.trail;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.jumptojob.persistence.Sql;
import org.jumptojob.web.Secrets;

/**
 * Where the chain begins or ends.
 *
 * @param place {@link #FIRST}: the last entry that retention has taken; {@link #LAST}: the newest that is sealed
 * @param proof number and hash, sealed with the key of the site; {@link #NO_PROOF} where nothing was ever sealed
 */
record ChainMark(String place, long number, String hash, Instant sealedAt, String proof) {

    static final String FIRST = "first";
    static final String LAST = "last";
    static final String NO_PROOF = "-";

    private static final String PURPOSE = "audit chain";

    /** Reads a mark, and keeps everybody else from moving it until the transaction ends. */
    static ChainMark lock(Sql sql, String place) {
        return sql.query(
                        "SELECT number, chain_hash, sealed_at, proof FROM audit_mark WHERE place = ? FOR UPDATE",
                        row -> new ChainMark(
                                place,
                                row.number("number"),
                                row.text("chain_hash"),
                                row.instant("sealed_at"),
                                row.text("proof")),
                        place)
                .get(0);
    }

    static void move(Sql sql, Secrets secrets, ChainMark to) {
        String proof = secrets.seal(PURPOSE, words(to.number(), to.hash()), to.place());
        sql.update(
                "UPDATE audit_mark SET number = ?, chain_hash = ?, sealed_at = ?, proof = ? WHERE place = ?",
                to.number(),
                to.hash(),
                to.sealedAt(),
                proof,
                to.place());
    }

    /** Whether nobody without the key of the site has moved it. */
    boolean isOurs(Secrets secrets) {
        if (number == 0) {
            return hash.equals(ChainLink.BEGINNING) && proof.equals(NO_PROOF);
        }
        Optional<byte[]> told = secrets.open(PURPOSE, proof, place);
        return told.filter(bytes -> new String(bytes, StandardCharsets.UTF_8)
                        .equals(new String(words(number, hash), StandardCharsets.UTF_8)))
                .isPresent();
    }

    private static byte[] words(long number, String hash) {
        return (number + " " + hash).getBytes(StandardCharsets.UTF_8);
    }
}
