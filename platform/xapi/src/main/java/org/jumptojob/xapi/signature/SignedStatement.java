package org.jumptojob.xapi.signature;

import static org.jumptojob.xapi.json.Json.JSON;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jumptojob.xapi.Problem;
import org.jumptojob.xapi.SameStatement;
import org.jumptojob.xapi.StatementReader;
import org.jumptojob.xapi.StatementValidator;
import org.jumptojob.xapi.UnreadableJson;
import org.jumptojob.xapi.XapiVersion;

/**
 * Checks the signatures that statements bring with them as attachments (1.0.3: Data 2.6; 2.0: 4.2.6). A signature is a
 * JSON Web Signature in compact form, made with RS256, RS384 or RS512, whose payload is the statement as it was before it
 * was signed. If the signer's certificate is in it, the signature must fit; without one nobody can tell, and the
 * standard has it accepted.
 *
 * <p>This finds mistakes. It does not say that the signer is who she seems to be: no certificate is followed to an
 * authority.
 */
public final class SignedStatement {
    /** The usageType of an attachment that is a signature. */
    public static final String USAGE_TYPE = "http://adlnet.gov/expapi/attachments/signature";

    private static final String CONTENT_TYPE = "application/octet-stream";
    private static final String ATTACHMENTS = "attachments";

    private final JsonObject statement;
    private final StatementValidator validator;
    private final Function<String, byte[]> parts;
    private final List<Problem> problems = new ArrayList<>();

    private SignedStatement(JsonObject statement, XapiVersion version, Function<String, byte[]> parts) {
        this.statement = statement;
        this.validator = new StatementValidator(version);
        this.parts = parts;
    }

    /**
     * Whether a statement claims to be signed.
     *
     * @param statement a statement in which the {@link StatementValidator} finds no problem
     */
    public static boolean isSigned(JsonObject statement) {
        return attachments(statement).stream().anyMatch(SignedStatement::isSignature);
    }

    /**
     * Checks every signature of a statement.
     *
     * @param statement a statement in which the {@link StatementValidator} finds no problem
     * @param version the version of the standard by which it came
     * @param parts gives the bytes that came with the request for a hash (SHA-2 in small hexadecimal digits); null if
     *     none came
     * @return every problem found; empty if all signatures are right, or there is none
     */
    public static List<Problem> problems(JsonObject statement, XapiVersion version, Function<String, byte[]> parts) {
        SignedStatement signed = new SignedStatement(statement, version, parts);
        JsonArray attachments = attachments(statement);
        for (int i = 0; i < attachments.size(); i++) {
            if (isSignature(attachments.get(i))) {
                signed.check(i, attachments.getJsonObject(i));
            }
        }
        return List.copyOf(signed.problems);
    }

    private void check(int index, JsonObject attachment) {
        String path = "$." + ATTACHMENTS + "[" + index + "]";
        if (!mediaType(attachment).equals(CONTENT_TYPE)) {
            problem(path + ".contentType", "must be " + CONTENT_TYPE + ", because the attachment is a signature.");
            return;
        }
        byte[] signature = parts.apply(attachment.getString("sha2").toLowerCase(Locale.ROOT));
        if (signature == null) {
            problem(path, "is a signature, but its content was not sent. Send it as a part of multipart/mixed.");
            return;
        }
        try {
            JsonObject payload = StatementReader.readOne(
                            StatementReader.decode(JsonWebSignature.verifiedPayload(signature)))
                    .json();
            compare(path, index, payload);
        } catch (JsonWebSignature.Malformed wrong) {
            problem(path, wrong.getMessage());
        } catch (UnreadableJson wrong) {
            problem(path, "is a signature whose payload is not the JSON text of a statement. " + wrong.getMessage());
        }
    }

    private void compare(String path, int index, JsonObject payload) {
        Optional<Problem> wrong = validator.problems(payload).stream().findFirst();
        if (wrong.isPresent()) {
            problem(path, "is a signature of a statement that is not valid: " + wrong.get() + ".");
            return;
        }
        JsonObject signed = without(payload, List.of());
        List<Integer> onlyThis = List.of(index);
        if (!SameStatement.same(signed, without(statement, allSignatures()))
                && !SameStatement.same(signed, without(statement, onlyThis))) {
            problem(path, "is a signature of another statement: what was signed is not what was sent.");
        }
    }

    private List<Integer> allSignatures() {
        JsonArray attachments = attachments(statement);
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < attachments.size(); i++) {
            if (isSignature(attachments.get(i))) {
                places.add(i);
            }
        }
        return places;
    }

    /** Without these attachments; no attachments at all and an empty list of them are the same. */
    private static JsonObject without(JsonObject statement, List<Integer> places) {
        JsonArrayBuilder kept = JSON.createArrayBuilder();
        JsonArray attachments = attachments(statement);
        int count = 0;
        for (int i = 0; i < attachments.size(); i++) {
            if (!places.contains(i)) {
                kept.add(attachments.get(i));
                count++;
            }
        }
        JsonObjectBuilder rest = JSON.createObjectBuilder(statement).remove(ATTACHMENTS);
        return (count == 0 ? rest : rest.add(ATTACHMENTS, kept)).build();
    }

    private static JsonArray attachments(JsonObject statement) {
        return statement.get(ATTACHMENTS) instanceof JsonArray array ? array : JsonValue.EMPTY_JSON_ARRAY;
    }

    private static boolean isSignature(JsonValue attachment) {
        return USAGE_TYPE.equals(attachment.asJsonObject().getString("usageType"));
    }

    /** Without parameters, in small letters. */
    private static String mediaType(JsonObject attachment) {
        return attachment.getString("contentType").split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    private void problem(String path, String message) {
        problems.add(new Problem(path, message));
    }
}
