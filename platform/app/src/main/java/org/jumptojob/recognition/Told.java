package org.jumptojob.recognition;

import static org.jumptojob.xapi.json.Json.JSON;

import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a person tells of what she knows already. There is nothing to hand in: proof is told in words.
 *
 * @param did what she did and learned
 * @param where with whom or in which place
 * @param proof how somebody else can see it
 */
public record Told(String did, String where, String proof) {

    /** The longest text of a field, in characters. */
    public static final int LONGEST = 4000;

    public Told {
        did = tidy(did);
        where = tidy(where);
        proof = tidy(proof);
    }

    private static String tidy(String text) {
        return text.replace("\r\n", "\n").strip();
    }

    /** Message key by field where something is missing or too long. Where it was and how one sees it may be told in the talk. */
    Map<String, String> problems() {
        Map<String, String> problems = new LinkedHashMap<>();
        if (did.isEmpty()) {
            problems.put("did", "recognition.did-missing");
        }
        Map.of("did", did, "where", where, "proof", proof).forEach((field, text) -> {
            if (text.length() > LONGEST) {
                problems.put(field, "recognition.too-long");
            }
        });
        return problems;
    }

    String toText() {
        return JSON.createObjectBuilder()
                .add("did", did)
                .add("where", where)
                .add("proof", proof)
                .build()
                .toString();
    }

    static Told of(String text) {
        try (var reader = JSON.createReader(new StringReader(text))) {
            JsonObject json = reader.readObject();
            return new Told(json.getString("did"), json.getString("where"), json.getString("proof"));
        }
    }

    // Expression Language 5 reads records by bean names only.
    public String getDid() {
        return did;
    }

    public String getWhere() {
        return where;
    }

    public String getProof() {
        return proof;
    }
}
