package org.jumptojob.records.documents;

import java.util.Optional;
import org.jumptojob.records.door.XapiProblem;
import org.jumptojob.xapi.XapiVersion;

/** When a change of a document is refused so that nobody overwrites what she has not seen (1.0.3: 3.1; 2.0: 4.1.4). */
final class WriteRules {

    private WriteRules() {}

    /**
     * A PUT needs a precondition: on a document that is there (409), and in 1.0.3 on a new one too (400). States of
     * 1.0.3 need none.
     *
     * @param current the entity tag of the document; empty where there is none
     * @throws XapiProblem 412 where a precondition does not hold, 409 or 400 where one is missing
     */
    static void checkPut(DocumentKind kind, XapiVersion version, Precondition precondition, Optional<String> current) {
        if (!precondition.isEmpty()) {
            check(precondition, current);
            return;
        }
        boolean before2 = version == XapiVersion.V1_0_3;
        if (before2 && kind == DocumentKind.STATE) {
            return;
        }
        if (current.isPresent()) {
            throw new XapiProblem(
                    409,
                    "There is such a document already. Get it, check it, and send the new one with the header"
                            + " If-Match and its ETag.");
        }
        if (before2) {
            throw new XapiProblem(
                    400,
                    "Send the header If-None-Match: * for a new profile, or If-Match with the ETag of the one that"
                            + " you change.");
        }
    }

    /** @throws XapiProblem 412 where the precondition does not hold */
    static void check(Precondition precondition, Optional<String> current) {
        if (!precondition.holdsFor(current)) {
            throw new XapiProblem(
                    412,
                    current.isPresent()
                            ? "The document is not the one that you know: its ETag is \"" + current.get()
                                    + "\". Nothing was changed. Get it and try again."
                            : "There is no such document. Nothing was changed.");
        }
    }
}
