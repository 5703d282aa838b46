package org.jumptojob.operations.statements;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;
import org.jumptojob.records.Statements;
import org.jumptojob.web.Texts;
import org.jumptojob.xapi.StatementFacts;
import org.jumptojob.xapi.profile.Profile;

/** How a person sees the statements about herself: everything, each character as it is stored. */
final class OwnLook {

    /** The names of {@link Line#cells()}. */
    static final List<String> COLUMNS = List.of(
            "stored",
            "happened",
            "what",
            "verb",
            "about",
            "registration",
            "success",
            "completion",
            "score_scaled",
            "response",
            "duration",
            "written_by",
            "id");

    private final Texts texts;
    private final ActivityNames names;
    private final String her;

    /** @param her key of the agent that she is */
    OwnLook(Texts texts, ActivityNames names, String her) {
        this.texts = texts;
        this.names = names;
        this.her = her;
    }

    /** What of a statement is shown; always something. */
    Optional<Line> line(Statements.Found found) {
        JsonObject statement = found.json();
        StatementFacts facts = StatementFacts.of(statement);
        String sentence = sentence(found, statement, facts);
        return Optional.of(new Line(
                found.seq(), found.stored(), sentence, found.text(), cells(found, sentence, statement, facts)));
    }

    private String sentence(Statements.Found found, JsonObject statement, StatementFacts facts) {
        String name = names.title(facts.activity()).orElseGet(() -> Told.object(statement, facts));
        if (found.trusted() && Profile.VOIDED.equals(facts.verb())) {
            return texts.get("statements.took-back");
        }
        Optional<Happening> happening = Happening.ofVerb(facts.verb());
        if (found.trusted() && happening.filter(Happening::isOfPlatform).isPresent()) {
            String percent = statement.get("result") == null
                    ? ""
                    : extension(statement.getJsonObject("result"), Profile.PROGRESS);
            return texts.of("statements.you-" + happening.get().word(), name, percent);
        }
        String key = her.equals(facts.actor()) ? "statements.you-elsewhere" : "statements.others-elsewhere";
        return texts.of(key, Told.verb(statement), name);
    }

    private static String extension(JsonObject result, String iri) {
        return result.get("extensions") instanceof JsonObject extensions && extensions.containsKey(iri)
                ? extensions.get(iri).toString()
                : "";
    }

    private List<String> cells(Statements.Found found, String sentence, JsonObject statement, StatementFacts facts) {
        return List.of(
                found.stored().toString(),
                facts.timestamp() == null ? "" : facts.timestamp().toString(),
                sentence,
                facts.verb(),
                facts.object().id() == null ? "" : facts.object().id(),
                facts.registration() == null ? "" : facts.registration().toString(),
                Told.result(statement, "success"),
                Told.result(statement, "completion"),
                Told.result(statement, "score", "scaled"),
                Told.result(statement, "response"),
                Told.result(statement, "duration"),
                found.trusted() ? "this site" : facts.authority() == null ? "" : facts.authority(),
                found.id().toString());
    }
}
