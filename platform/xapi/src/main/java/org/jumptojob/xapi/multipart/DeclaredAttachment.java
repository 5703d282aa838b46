package org.jumptojob.xapi.multipart;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a statement says about one of its attachments (Data 2.4.11).
 *
 * @param sha2 the SHA-2 hash of its bytes in small hexadecimal digits: SHA-224, 256, 384 or 512, told by its length
 * @param contentType its media type as written
 * @param length how many bytes it has, as the statement says
 * @param usageType IRI of what it is for
 * @param hasFileUrl whether its bytes can be had at an address, so that they need not be sent
 */
public record DeclaredAttachment(
        String sha2, String contentType, BigDecimal length, String usageType, boolean hasFileUrl) {

    /** Usage type of a statement's signature (Data 2.6). */
    public static final String SIGNATURE = "http://adlnet.gov/expapi/attachments/signature";

    /**
     * The attachments that a statement names, those of its SubStatement included.
     *
     * @param statement a statement in which the {@link org.jumptojob.xapi.StatementValidator} finds no problem
     * @throws IllegalArgumentException if an attachment lacks what the standard requires
     */
    public static List<DeclaredAttachment> of(JsonObject statement) {
        List<DeclaredAttachment> declared = new ArrayList<>();
        collect(statement, declared);
        if (statement.get("object") instanceof JsonObject object
                && object.getString("objectType", "").equals("SubStatement")) {
            collect(object, declared);
        }
        return List.copyOf(declared);
    }

    /** Whether this is the signature of its statement. */
    public boolean isSignature() {
        return SIGNATURE.equals(usageType);
    }

    private static void collect(JsonObject statement, List<DeclaredAttachment> declared) {
        if (statement.get("attachments") instanceof JsonArray attachments) {
            for (JsonValue one : attachments) {
                if (!(one instanceof JsonObject object) || !(object.get("length") instanceof JsonNumber length)) {
                    throw new IllegalArgumentException("An attachment is an object with a length, a number.");
                }
                declared.add(new DeclaredAttachment(
                        text(object, "sha2").toLowerCase(Locale.ROOT),
                        text(object, "contentType"),
                        length.bigDecimalValue(),
                        text(object, "usageType"),
                        object.containsKey("fileUrl")));
            }
        }
    }

    private static String text(JsonObject attachment, String member) {
        if (attachment.get(member) instanceof JsonString string) {
            return string.getString();
        }
        throw new IllegalArgumentException("An attachment has a " + member + ", a string.");
    }
}
