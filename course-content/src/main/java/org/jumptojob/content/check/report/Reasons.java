package org.jumptojob.content.check.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jumptojob.content.Problem;
import org.jumptojob.content.check.Documents;
import org.jumptojob.content.check.Entry;

/**
 * Authors may overrule two rules with a reason, because these judge by lengths and lists alone: the language guard and the reading ease.
 * The reasons stand in {@value #FILE}, each with the rule, the file and, if only some findings are meant, words of them.
 */
final class Reasons {

    static final String FILE = "check/reasons.yaml";

    private static final Set<String> RULES = Set.of("language-guard", "reading-ease");

    private final List<Entry> reasons;
    private final Set<Entry> used = new HashSet<>();

    Reasons(Documents documents) {
        this.reasons = documents
                .yaml(FILE)
                .map(document -> Entry.list(document, "", document.root(), "reasons"))
                .orElse(List.of());
    }

    /** Why a finding is overruled; empty if it is not. */
    Optional<String> reason(Finding finding) {
        for (Entry reason : reasons) {
            boolean meant = RULES.contains(finding.rule())
                    && reason.text("rule").equals(finding.rule())
                    && reason.text("file").equals(finding.problem().file())
                    && finding.problem().message().contains(reason.text("words"))
                    && !reason.text("why").isBlank();
            if (meant) {
                used.add(reason);
                return Optional.of(reason.text("why"));
            }
        }
        return Optional.empty();
    }

    /** Reasons that overrule nothing are out of date, or have a mistake. */
    void unused(Consumer<Problem> problems) {
        List<Entry> left = new ArrayList<>(reasons);
        left.removeAll(used);
        left.forEach(reason -> problems.accept(reason.problem(
                "rule",
                "This reason overrules nothing. A reason needs 'why', and a rule of these: language-guard, reading-ease."
                        + " Mend it or take it out.")));
    }
}
