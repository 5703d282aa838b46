package org.jumptojob.content;

import java.util.LinkedHashMap;
import java.util.Map;

/** Reads {@code signatures.yaml}: each entry has to be for a text about a crisis as it is now, and from three people. */
final class SignatureReader {

    private SignatureReader() {}

    static Map<String, Signature> read(Fields file, Map<String, Activity> activities) {
        Map<String, Signature> signatures = new LinkedHashMap<>();
        for (Fields entry : file.objects("signatures")) {
            Signature one = new Signature(
                    entry.text("activity"),
                    entry.text("version"),
                    entry.text("experience-expert"),
                    entry.text("professional"),
                    entry.text("safety-lead"),
                    entry.text("signed"));
            check(one, entry, activities.get(one.activity()));
            if (signatures.putIfAbsent(one.activity(), one) != null) {
                entry.problemAt("activity", "This activity is signed twice. Keep the newer entry.");
            }
        }
        return signatures;
    }

    private static void check(Signature signature, Fields entry, Activity activity) {
        if (activity == null || !activity.crisis()) {
            entry.problemAt(
                    "activity",
                    "There is no text about a crisis with the id '" + signature.activity() + "'. Mend the id.");
        } else if (!activity.version().equals(signature.version())) {
            entry.problemAt(
                    "version",
                    "The text has changed since it was signed: it is version " + activity.version()
                            + " now. Let the three read it again, or take this entry out.");
        } else if (signature.isTwiceTheSame()) {
            entry.problemAt(
                    "safety-lead",
                    "One person stands here twice. An experience expert, a professional and a safety lead have to sign.");
        }
    }
}
