package org.jumptojob.records.clients;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jumptojob.records.door.Caller;
import org.jumptojob.records.door.Limits;
import org.jumptojob.records.door.Scope;

/**
 * A program with a credential for the learning record store, without its secret.
 *
 * @param name the key that it sends; it never changes and is never given again
 * @param rights what it may do
 * @param life since when, until when
 * @param provisioned whether the settings of the server name it; then it is not changed on a page
 * @param version rises with each change of the secret
 */
public record Client(String name, Rights rights, Life life, boolean provisioned, long version) {

    /**
     * What a client may do. It never changes: what people agreed to would change with it.
     *
     * @param label what it is, in the administrator's words
     * @param scopes never empty
     * @param track the only track that it writes and reads about; empty for all
     * @param processor whether an organisation runs it as its own processor
     * @param limits how much it may ask for
     */
    public record Rights(String label, Set<Scope> scopes, Optional<String> track, boolean processor, Limits limits) {

        /** Whether it can read what others wrote about people. */
        public boolean reads() {
            return Scope.STATEMENTS_READ.allowedBy(scopes);
        }
    }

    /**
     * @param created when the administrator made it
     * @param expires from when on it is refused
     * @param revoked when it was switched off
     * @param lastUsed up to a minute late
     */
    public record Life(
            Instant created, Optional<Instant> expires, Optional<Instant> revoked, Optional<Instant> lastUsed) {

        public boolean openAt(Instant now) {
            return revoked.isEmpty() && expires.filter(end -> !end.isAfter(now)).isEmpty();
        }
    }

    Caller caller() {
        return new Caller(
                Optional.of(name),
                Optional.empty(),
                rights.scopes(),
                rights.track(),
                rights.processor(),
                rights.limits());
    }

    /** The scopes as the table keeps them: their words with a space between them. */
    static String text(Set<Scope> scopes) {
        return scopes.stream().sorted().map(Scope::word).collect(Collectors.joining(" "));
    }

    static Set<Scope> scopes(String text) {
        return Arrays.stream(text.split(" "))
                .map(Scope::of)
                .flatMap(Optional::stream)
                .collect(Collectors.toUnmodifiableSet());
    }
}
