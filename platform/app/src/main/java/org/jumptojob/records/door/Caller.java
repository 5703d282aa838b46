package org.jumptojob.records.door;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Who speaks to the learning record store in this request: a client with a credential, or a person in her own session.
 *
 * @param client the key of the credential; empty for a person
 * @param actor the account name of the person; empty for a client
 * @param scopes what the caller may do
 * @param track the only track that the caller may write and read about; empty for all
 * @param processor whether an organisation runs the client as its own processor: people's statements reach it without
 *     their consent one by one
 * @param limits how much the caller may ask for
 */
public record Caller(
        Optional<String> client,
        Optional<UUID> actor,
        Set<Scope> scopes,
        Optional<String> track,
        boolean processor,
        Limits limits) {

    /** Without limits of its own. */
    public Caller(
            Optional<String> client,
            Optional<UUID> actor,
            Set<Scope> scopes,
            Optional<String> track,
            boolean processor) {
        this(client, actor, scopes, track, processor, Limits.NONE);
    }

    public static Caller person(UUID actor) {
        return new Caller(
                Optional.empty(),
                Optional.of(actor),
                Set.of(Scope.STATEMENTS_WRITE, Scope.STATEMENTS_READ_MINE, Scope.STATE),
                Optional.empty(),
                false,
                Limits.PERSON);
    }

    /** One word for who it is: {@code client:<key>} or {@code person:<actor>}. */
    public String word() {
        return client.map(key -> "client:" + key).orElseGet(() -> "person:" + actor.orElseThrow());
    }

    public boolean may(Scope scope) {
        return scope.allowedBy(scopes);
    }

    /** @throws XapiProblem 403 where the caller lacks the scope */
    public void require(Scope scope) {
        if (!may(scope)) {
            throw new XapiProblem(403, "This client lacks the scope " + scope.word() + ".");
        }
    }

    /** @throws XapiProblem 403 where the caller has none of these scopes */
    public void requireOneOf(Scope... any) {
        if (Arrays.stream(any).noneMatch(this::may)) {
            String words = Arrays.stream(any).map(Scope::word).collect(Collectors.joining(", "));
            throw new XapiProblem(403, "This client needs one of these scopes: " + words + ".");
        }
    }
}
