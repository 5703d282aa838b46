package org.jumptojob.records.http;

import static org.jumptojob.records.http.StoreRequest.ONE;
import static org.jumptojob.records.http.StoreRequest.TWO;
import static org.jumptojob.records.http.StoreRequest.agent;
import static org.jumptojob.records.http.StoreRequest.statement;
import static org.jumptojob.records.http.StoreRequest.to;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.SequenceInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jumptojob.records.http.StoreRequest.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Statements with the bytes of their attachments, in both directions (xAPI 1.0.3, part three, 1.5). */
class MultipartIT {

    private static final String BOUNDARY = "a-line-of-ours";
    static final String MIXED = "multipart/mixed; boundary=" + BOUNDARY;

    private final UUID who = UUID.randomUUID();
    private final UUID id = UUID.randomUUID();
    private final byte[] file = bytes(1000);

    private static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        new Random(count + System.nanoTime()).nextBytes(bytes);
        return bytes;
    }

    private static String sha2(byte[] file) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
    }

    static String attachment(byte[] file, String... more) throws Exception {
        return "{'usageType':'http://example.org/file','display':{'en':'a file'},'contentType':'image/x-odd','length':"
                + file.length + ",'sha2':'" + sha2(file) + "'" + String.join("", more) + "}";
    }

    static String with(String... attachments) {
        return ",'attachments':[" + String.join(",", attachments) + "]";
    }

    static String part(String headers) {
        return "--" + BOUNDARY + "\r\n" + headers + "\r\n\r\n";
    }

    static String headers(byte[] file) throws Exception {
        return "Content-Type: image/x-odd\r\nContent-Transfer-Encoding: binary\r\nX-Experience-API-Hash: " + sha2(file);
    }

    /** Texts and bytes one behind the other. */
    static byte[] body(Object... pieces) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (Object piece : pieces) {
            body.write(piece instanceof byte[] bytes ? bytes : piece.toString().getBytes(StandardCharsets.UTF_8));
        }
        return body.toByteArray();
    }

    static final String END = "\r\n--" + BOUNDARY + "--\r\n";
    static final String FIRST = part("Content-Type: application/json");

    private static byte[] whole(String statements, byte[]... files) throws Exception {
        List<Object> pieces = new ArrayList<>(List.of(FIRST, statements));
        for (byte[] one : files) {
            pieces.add("\r\n" + part(headers(one)));
            pieces.add(one);
        }
        pieces.add(END);
        return body(pieces.toArray());
    }

    /** An answer in its parts: the first is JSON, the others stand under their hash. */
    private record Parts(String json, Map<String, byte[]> files) {

        static Parts of(Answer answer) throws IOException {
            Matcher boundary =
                    Pattern.compile("multipart/mixed; boundary=([A-Za-z0-9-]+)").matcher(answer.header("Content-Type"));
            assertTrue(boundary.matches(), answer.header("Content-Type"));
            String all = new String(answer.body(), StandardCharsets.ISO_8859_1);
            String line = "\r\n--" + boundary.group(1);
            assertTrue(all.endsWith(line + "--\r\n"), "it ends with its last line");
            String[] parts = ("\r\n" + all).split(Pattern.quote(line));
            Map<String, byte[]> files = new LinkedHashMap<>();
            String json = null;
            for (int i = 1; i < parts.length - 1; i++) {
                int head = parts[i].indexOf("\r\n\r\n");
                String headers = parts[i].substring(0, head);
                byte[] content = parts[i].substring(head + 4).getBytes(StandardCharsets.ISO_8859_1);
                if (i == 1) {
                    assertEquals("\r\nContent-Type: application/json", headers);
                    json = new String(content, StandardCharsets.UTF_8);
                } else {
                    assertTrue(headers.contains("Content-Transfer-Encoding: binary"), headers);
                    assertTrue(headers.contains("Content-Type: image/x-odd"), headers);
                    Matcher hash = Pattern.compile("X-Experience-API-Hash: ([0-9a-f]+)")
                            .matcher(headers);
                    assertTrue(hash.find(), headers);
                    files.put(hash.group(1), content);
                }
            }
            return new Parts(json, files);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {ONE, TWO})
    void attachmentsComeBackWhole(String version) throws Exception {
        byte[] other = bytes(2000);
        UUID second = UUID.randomUUID();
        String statements = "[" + statement(id, who, with(attachment(file), attachment(other))) + ","
                + statement(second, who, with(attachment(file))) + "]";
        Answer stored = to("statements")
                .in(version)
                .body(MIXED, whole(statements, file, other))
                .post();
        assertEquals(200, stored.status(), stored.text());
        assertEquals(List.of(id.toString(), second.toString()), stored.stored());

        Parts one = Parts.of(
                to("statements?attachments=true&statementId=" + id).in(version).get());
        assertTrue(one.json().startsWith("{\"id\":\"" + id), one.json());
        assertEquals(2, one.files().size());
        assertArrayEquals(file, one.files().get(sha2(file)));
        assertArrayEquals(other, one.files().get(sha2(other)));

        Answer page =
                to("statements?attachments=true&" + agent(who)).in(version).get();
        Parts many = Parts.of(page);
        assertTrue(many.json().startsWith("{\"statements\":[{"), many.json());
        assertEquals(2, many.files().size(), "each file comes once");
        assertEquals(1, page.all(StoreRequest.CONSISTENT).size());

        Answer plain = to("statements?" + agent(who)).in(version).get();
        assertTrue(plain.header("Content-Type").startsWith(StoreRequest.JSON));
        assertEquals(2, plain.ids().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {ONE, TWO})
    void anAnswerWithAttachmentsHasPartsAlsoWhereThereAreNone(String version) throws Exception {
        to("statements").in(version).json(statement(id, who)).post();
        Parts one = Parts.of(
                to("statements?attachments=true&statementId=" + id).in(version).get());
        assertTrue(one.json().contains(id.toString()));
        assertEquals(Map.of(), one.files());
        Parts none = Parts.of(to("statements?attachments=true&" + agent(UUID.randomUUID()))
                .in(version)
                .get());
        assertEquals("{\"statements\":[],\"more\":\"\"}", none.json());
        Answer head =
                to("statements?attachments=true&statementId=" + id).in(version).send("HEAD");
        assertEquals(200, head.status());
        assertEquals(0, head.body().length);
    }

    @Test
    void aPutBringsItsAttachmentsToo() throws Exception {
        byte[] body = whole(statement(id, who, with(attachment(file))), file);
        assertEquals(
                204, to("statements?statementId=" + id).body(MIXED, body).put().status());
        assertArrayEquals(
                file,
                Parts.of(to("statements?attachments=true&statementId=" + id).get())
                        .files()
                        .get(sha2(file)));
    }

    @Test
    void aStatementThatIsSentInPartsNeedNotHaveAttachments() throws Exception {
        assertEquals(
                200,
                to("statements").body(MIXED, whole(statement(id, who))).post().status());
        String elsewhere = with(attachment(file, ",'fileUrl':'http://example.org/f'"));
        assertEquals(
                200,
                to("statements")
                        .body(MIXED, whole(statement(UUID.randomUUID(), who, elsewhere)))
                        .post()
                        .status());
        assertEquals(
                200,
                to("statements")
                        .json(statement(UUID.randomUUID(), who, elsewhere))
                        .post()
                        .status());
    }

    @Test
    void smallDifferencesInSpellingAreFine() throws Exception {
        byte[] body = body(
                "\r\n--" + BOUNDARY + "\r\nContent-Type:application/json\r\n\r\n",
                statement(id, who, with(attachment(file))),
                "\r\n--" + BOUNDARY + "\r\ncontent-type:image/x-odd\r\nx-experience-api-hash:"
                        + sha2(file).toUpperCase() + "\r\n\r\n",
                file,
                "\r\n--" + BOUNDARY + "--");
        assertEquals(
                200,
                to("statements")
                        .body("Multipart/Mixed; charset=utf-8; boundary=\"" + BOUNDARY + "\"", body)
                        .post()
                        .status());
    }

    @ParameterizedTest
    @ValueSource(strings = {ONE, TWO})
    void whatDoesNotFitTogetherIsRefused(String version) throws Exception {
        String text = statement(id, who, with(attachment(file)));
        byte[] right = whole(text, file);
        byte[] other = bytes(1000);
        Map<String, StoreRequest> wrong = new LinkedHashMap<>();
        wrong.put("no bytes", to("statements").json(text));
        wrong.put("no part for the bytes", to("statements").body(MIXED, whole(text)));
        wrong.put("a part too many", to("statements").body(MIXED, whole(text, file, other)));
        wrong.put(
                "other bytes",
                to("statements").body(MIXED, body(FIRST, text, "\r\n" + part(headers(file)), other, END)));
        wrong.put(
                "no hash",
                to("statements")
                        .body(MIXED, body(FIRST, text, "\r\n" + part("Content-Transfer-Encoding: binary"), file, END)));
        wrong.put(
                "another encoding",
                to("statements")
                        .body(
                                MIXED,
                                body(
                                        FIRST,
                                        text,
                                        "\r\n" + part(headers(file).replace("binary", "base64")),
                                        file,
                                        END)));
        wrong.put(
                "another type",
                to("statements")
                        .body(
                                MIXED,
                                body(FIRST, text, "\r\n" + part(headers(file).replace("x-odd", "png")), file, END)));
        wrong.put("no boundary", to("statements").body("multipart/mixed", right));
        wrong.put("another boundary", to("statements").body("multipart/mixed; boundary=other", right));
        wrong.put("form-data", to("statements").body("multipart/form-data; boundary=" + BOUNDARY, right));
        wrong.put(
                "no JSON first",
                to("statements")
                        .body(
                                MIXED,
                                body(part("Content-Type: text/plain"), text, "\r\n" + part(headers(file)), file, END)));
        wrong.put("JSON twice", to("statements").body(MIXED, body(FIRST, text, "\r\n" + FIRST, text, END)));
        wrong.put("nothing", to("statements").body(MIXED, new byte[0]));
        wrong.put(
                "an end in the middle",
                to("statements").body(MIXED, body(FIRST, text, "\r\n" + part(headers(file)), file)));
        wrong.forEach((what, request) -> {
            Answer answer = request.in(version).post();
            assertEquals(400, answer.status(), what);
            assertFalse(answer.error().isEmpty(), what);
        });
        assertEquals(404, to("statements?statementId=" + id).get().status());
    }

    /** A JSON Web Signature (RFC 7515) in its short form. */
    static byte[] signature(String algorithm, String payload) throws Exception {
        KeyPairGenerator keys = KeyPairGenerator.getInstance("RSA");
        keys.initialize(2048);
        KeyPair pair = keys.generateKeyPair();
        Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
        String signed = base64.encodeToString(("{\"alg\":\"" + algorithm + "\"}").getBytes(StandardCharsets.UTF_8))
                + "." + base64.encodeToString(payload.getBytes(StandardCharsets.UTF_8));
        Signature rsa = Signature.getInstance("SHA256withRSA");
        rsa.initSign(pair.getPrivate());
        rsa.update(signed.getBytes(StandardCharsets.US_ASCII));
        return (signed + "." + base64.encodeToString(rsa.sign())).getBytes(StandardCharsets.US_ASCII);
    }

    private int sendSigned(String version, byte[] signature, String type) throws Exception {
        String attachment = attachment(signature)
                .replace("http://example.org/file", "http://adlnet.gov/expapi/attachments/signature")
                .replace("image/x-odd", type);
        String text = statement(id, who, with(attachment));
        byte[] body = body(FIRST, text, "\r\n" + part(headers(signature).replace("image/x-odd", type)), signature, END);
        return to("statements").in(version).body(MIXED, body).post().status();
    }

    @ParameterizedTest
    @ValueSource(strings = {ONE, TWO})
    void aSignedStatementIsWhatWasSigned(String version) throws Exception {
        String octets = "application/octet-stream";
        String text = statement(id, who);
        String other = statement(id, UUID.randomUUID());
        assertEquals(400, sendSigned(version, signature("RS256", other), octets));
        assertEquals(400, sendSigned(version, signature("HS256", text), octets));
        assertEquals(400, sendSigned(version, signature("none", text), octets));
        assertEquals(400, sendSigned(version, signature("RS256", "{"), octets));
        assertEquals(400, sendSigned(version, signature("RS256", text), "text/plain"));
        assertEquals(400, sendSigned(version, "a.b".getBytes(StandardCharsets.US_ASCII), octets));
        assertEquals(404, to("statements?statementId=" + id).get().status());
        assertEquals(200, sendSigned(version, signature("RS256", text), octets));
    }

    /** Statements in parts have the limits that they have alone; attachments may be longer. */
    @Test
    void attachmentsMayBeLongerThanStatements() throws Exception {
        byte[] large = bytes(12 * 1024 * 1024);
        Answer stored = to("statements")
                .body(MIXED, whole(statement(id, who, with(attachment(large))), large))
                .post();
        assertEquals(200, stored.status(), stored.text());
        assertArrayEquals(
                large,
                Parts.of(to("statements?attachments=true&statementId=" + id).get())
                        .files()
                        .get(sha2(large)));
        byte[] tooLarge = new byte[65 * 1024 * 1024];
        UUID other = UUID.randomUUID();
        byte[] before =
                body(FIRST, statement(other, who, with(attachment(tooLarge))), "\r\n" + part(headers(tooLarge)));
        LimitsIT.assertRefusedAsTooLong(to("statements")
                .body(
                        MIXED,
                        BodyPublishers.ofInputStream(() -> new SequenceInputStream(
                                new ByteArrayInputStream(before), new ByteArrayInputStream(tooLarge)))));
        assertEquals(404, to("statements?statementId=" + other).get().status());
    }
}
