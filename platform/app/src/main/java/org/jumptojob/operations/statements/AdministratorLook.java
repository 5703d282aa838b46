package org.jumptojob.operations.statements;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jumptojob.records.Statements;
import org.jumptojob.web.Texts;
import org.jumptojob.xapi.StatementFacts;
import org.jumptojob.xapi.profile.Profile;

/**
 * How an administrator sees the statements about others: what happened, when to the minute, and to whom by a made-up code.
 * What stands here is let through; everything else stays out, so that a field that nobody has thought of is never shown.
 */
final class AdministratorLook {

    /** The names of {@link Line#cells()}. */
    static final List<String> COLUMNS = List.of("stored", "person", "what", "verb", "about", "written_by");

    private final Texts texts;
    private final ActivityNames names;
    private final Pseudonyms pseudonyms;
    private final CutStatement cut;

    AdministratorLook(Texts texts, ActivityNames names, Pseudonyms pseudonyms) {
        this.texts = texts;
        this.names = names;
        this.pseudonyms = pseudonyms;
        this.cut = new CutStatement(names);
    }

    /** What of a statement is shown; nothing of one that is sensitive, even if it was marked later. */
    Optional<Line> line(Statements.Found found) {
        StatementFacts facts = StatementFacts.of(found.json());
        if (facts.sensitive() || facts.related().activities().stream().anyMatch(names::isSensitive)) {
            return Optional.empty();
        }
        Instant minute = found.stored().truncatedTo(ChronoUnit.MINUTES);
        boolean ofPlatform = found.trusted() && Profile.VOIDED.equals(facts.verb());
        String person = ofPlatform || facts.actor() == null ? "" : pseudonyms.of(facts.actor(), found.stored());
        String sentence = sentence(found.trusted(), facts, person);
        String json = cut.of(found.trusted(), facts, person, minute).toString();
        List<String> cells = List.of(
                minute.toString(),
                person,
                sentence,
                CutStatement.verb(found.trusted(), facts),
                CutStatement.activity(found.trusted(), facts, names).orElse(""),
                found.trusted() ? "this site" : "another program");
        return Optional.of(new Line(found.seq(), minute, sentence, json, cells));
    }

    private String sentence(boolean trusted, StatementFacts facts, String person) {
        if (trusted && person.isEmpty()) {
            return texts.get("statements.took-back");
        }
        Optional<String> title = names.title(facts.activity());
        Optional<Happening> happening = Happening.ofVerb(facts.verb());
        if (trusted && happening.filter(Happening::isOfPlatform).isPresent()) {
            return texts.of(
                    "statements.person-" + happening.get().word(),
                    title.orElseGet(() -> texts.get("statements.gone")),
                    person);
        }
        String whom = person.isEmpty() ? texts.get("statements.somebody") : texts.of("statements.person", person);
        String word = Told.plainWord(facts.verb()).orElseGet(() -> texts.get("statements.something"));
        return title.map(name -> texts.of("statements.person-elsewhere", whom, word, name))
                .orElseGet(() -> texts.of("statements.person-elsewhere-hidden", whom, word));
    }
}
