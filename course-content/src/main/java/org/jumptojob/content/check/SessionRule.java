package org.jumptojob.content.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jumptojob.content.Problem;

/**
 * A session guide adds up, and nobody needs a group to get on: what does the same alone stands in the same module, is no meeting
 * itself, and the session may be left out.
 */
final class SessionRule implements Rule {

    private static final String SESSION = "session";

    @Override
    public void check(Documents documents, Consumer<Problem> problems) {
        Map<String, Documents.ActivityFiles> byId = new HashMap<>();
        documents.activities().forEach(activity -> byId.put(activity.id(), activity));
        for (Documents.ActivityFiles activity : documents.activities()) {
            if (activity.type().equals(SESSION)) {
                minutes(activity.content(), problems);
                replaces(activity, byId, problems);
                whatIf(activity, problems);
            }
        }
    }

    private static void minutes(Entry content, Consumer<Problem> problems) {
        int sum = 0;
        for (Entry part : content.list("parts")) {
            sum += part.values().get("minutes") instanceof Integer minutes ? minutes : 0;
        }
        if (content.values().get("minutes") instanceof Integer whole && whole != sum) {
            problems.accept(content.problem(
                    "minutes", "The parts take " + sum + " minutes, but the session " + whole + ". Mend one of them."));
        }
    }

    private static void replaces(
            Documents.ActivityFiles session, Map<String, Documents.ActivityFiles> byId, Consumer<Problem> problems) {
        List<String> alone = session.content().texts("replaces");
        for (int i = 0; i < alone.size(); i++) {
            Documents.ActivityFiles other = byId.get(alone.get(i));
            if (other == null || !other.folder().equals(session.folder())) {
                problems.accept(session.content()
                        .problem("replaces", i, "There is no activity '" + alone.get(i) + "' in this module."));
            } else if (other.type().equals(SESSION)) {
                problems.accept(session.content()
                        .problem("replaces", i, "'" + alone.get(i) + "' is a session too. Name what is done alone."));
            }
        }
    }

    /** A list has no ids that could be compared, so its length is. */
    private static void whatIf(Documents.ActivityFiles session, Consumer<Problem> problems) {
        Text guide = session.texts().get("en");
        if (guide == null) {
            return;
        }
        int most = guide.fields().texts("what-if").size();
        session.texts().forEach((language, text) -> {
            int count = text.fields().texts("what-if").size();
            if (!text.isMarkdown() && count > most) {
                problems.accept(text.fields()
                        .problem(
                                "what-if",
                                "There are " + count + " cases here, but " + most
                                        + " in the guide. The duo knows each."));
            }
        });
    }
}
