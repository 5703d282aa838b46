package org.jumptojob.records.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jumptojob.records.StatementService;
import org.jumptojob.records.clients.Throttle;
import org.jumptojob.records.door.XapiCall;
import org.jumptojob.records.door.XapiProblem;
import org.jumptojob.xapi.Problem;
import org.jumptojob.xapi.ReceivedStatement;
import org.jumptojob.xapi.StatementReader;
import org.jumptojob.xapi.multipart.ContentType;
import org.jumptojob.xapi.multipart.DeclaredAttachment;
import org.jumptojob.xapi.multipart.MultipartLimits;
import org.jumptojob.xapi.multipart.MultipartStatements;
import org.jumptojob.xapi.multipart.SpooledAttachments;
import org.jumptojob.xapi.signature.SignedStatement;

/** Reads what a request brings: statements alone, or with the bytes of their attachments. */
@ApplicationScoped
public class StatementBodies {

    /** Attachments of a request up to this length together stay in memory. */
    private static final int IN_MEMORY = 256 * 1024;

    /** A signature is a statement and a certificate in letters. */
    private static final int LONGEST_SIGNATURE = 4 * 1024 * 1024;

    @Inject
    private StatementService statements;

    @Inject
    private Bodies bodies;

    @Inject
    private Throttle throttle;

    @Inject
    private XapiCall call;

    /**
     * Reads and stores.
     *
     * @param reader makes statements of the JSON text
     * @return the ids of the statements
     * @throws XapiProblem 400 for a type that is neither JSON nor multipart/mixed
     */
    List<UUID> receive(String contentType, InputStream body, Function<String, List<ReceivedStatement>> reader)
            throws IOException {
        String type = ContentType.of(contentType).type();
        try (SpooledAttachments attachments = new SpooledAttachments(folder(), IN_MEMORY)) {
            if (type.equals("application/json")) {
                return work(body, Bodies.MOST, taken -> store(read(taken.readAllBytes(), reader), null, attachments));
            }
            if (type.startsWith("multipart/")) {
                return work(body, Bodies.MOST_WITH_ATTACHMENTS, taken -> {
                    MultipartStatements parts = MultipartStatements.read(
                            contentType, taken, MultipartLimits.of(Bodies.MOST, Bodies.MOST_WITH_ATTACHMENTS));
                    return store(read(parts.statements(), reader), parts, attachments);
                });
            }
        }
        throw new XapiProblem(
                400,
                "Send statements as application/json, or with attachments as multipart/mixed. This is \"" + type
                        + "\".");
    }

    /** Some work on a body that has come whole. */
    @FunctionalInterface
    private interface Reading {
        List<UUID> of(InputStream taken) throws IOException;
    }

    private List<UUID> work(InputStream body, long most, Reading reading) throws IOException {
        try (Spool taken = Bodies.take(body, most)) {
            throttle.refuseTooLong(call.caller(), taken.length());
            return bodies.work(taken.length(), () -> reading.of(taken.read()));
        }
    }

    private static Path folder() {
        return Path.of(System.getProperty("java.io.tmpdir"));
    }

    private static List<ReceivedStatement> read(byte[] json, Function<String, List<ReceivedStatement>> reader) {
        return reader.apply(StatementReader.decode(json));
    }

    private List<UUID> store(
            List<ReceivedStatement> received, MultipartStatements parts, SpooledAttachments attachments)
            throws IOException {
        // Who sends a wrong statement hears of the statement, whatever its attachments are like.
        statements.check(received);
        List<DeclaredAttachment> declared = new ArrayList<>();
        received.forEach(statement -> declared.addAll(DeclaredAttachment.of(statement.json())));
        if (parts == null) {
            MultipartStatements.requireComplete(declared, Set.of());
        } else {
            parts.receive(declared, MultipartStatements.Lengths.BY_HASH, attachments);
        }
        checkSignatures(received, attachments);
        return statements.receive(received, attachments);
    }

    private void checkSignatures(List<ReceivedStatement> received, SpooledAttachments attachments) {
        for (ReceivedStatement statement : received) {
            if (SignedStatement.isSigned(statement.json())) {
                List<Problem> problems =
                        SignedStatement.problems(statement.json(), call.version(), sha2 -> bytes(sha2, attachments));
                if (!problems.isEmpty()) {
                    throw new XapiProblem(
                            400, problems.get(0).path() + " " + problems.get(0).message());
                }
            }
        }
    }

    private static byte[] bytes(String sha2, SpooledAttachments attachments) {
        if (attachments.length(sha2) > LONGEST_SIGNATURE) {
            throw new XapiProblem(400, "A signature is longer than " + LONGEST_SIGNATURE + " bytes.");
        }
        try (InputStream in = attachments.bytes(sha2).orElse(null)) {
            return in == null ? null : in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("A received attachment cannot be read back.", e);
        }
    }
}
