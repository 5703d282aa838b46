package org.jumptojob.records.forward;

import jakarta.json.JsonObject;
import java.util.List;
import org.jumptojob.xapi.StatementFacts;
import org.jumptojob.xapi.XapiVersion;
import org.jumptojob.xapi.multipart.DeclaredAttachment;

/**
 * One statement on its way to an outside store.
 *
 * @param seq number of its entry
 * @param text as it is stored, or of its own
 * @param version that it was written by
 * @param voids whether it voids another statement: some stores let only some credentials do that
 * @param attachments what it says about its attachments
 */
record Letter(long seq, String text, XapiVersion version, boolean voids, List<DeclaredAttachment> attachments) {

    static Letter of(long seq, String text, JsonObject json, StatementFacts facts) {
        XapiVersion version = json.getString("version", "").startsWith("2") ? XapiVersion.V2_0 : XapiVersion.V1_0_3;
        return new Letter(seq, text, version, facts.voids() != null, DeclaredAttachment.of(json));
    }
}
