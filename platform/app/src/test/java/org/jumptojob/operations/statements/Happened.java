package org.jumptojob.operations.statements;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jumptojob.records.Statements;
import org.jumptojob.xapi.Interaction;
import org.jumptojob.xapi.Score;
import org.jumptojob.xapi.StatementBuilder;
import org.jumptojob.xapi.profile.Answer;
import org.jumptojob.xapi.profile.Occasion;
import org.jumptojob.xapi.profile.Place;
import org.jumptojob.xapi.profile.PlatformStatements;

/** Statements about one person, as the platform and others write them. */
final class Happened {

    static final String BASE = "https://learn.example.org";
    static final Instant AT = Instant.parse("2026-11-22T10:11:12.345678Z");

    final PlatformStatements forms = new PlatformStatements(BASE);
    final UUID actor = UUID.randomUUID();
    final UUID registration = UUID.randomUUID();
    final Place place = new Place(forms.track("jump-to-job"), forms.module("j2j-m1"));

    Occasion occasion() {
        return new Occasion(UUID.randomUUID(), actor, registration, AT, "0123456789ab");
    }

    StatementBuilder answered() {
        Interaction choice = Interaction.choice(List.of("the-key"));
        return forms.answered(
                occasion(),
                place,
                new Answer(forms.quiz("j2j-m1-quiz"), forms.item("j2j-m1-quiz", "q1", choice), "her-answer", true));
    }

    StatementBuilder completed(String activity) {
        return forms.completed(occasion(), place, forms.lesson(activity), "read");
    }

    StatementBuilder scored() {
        return forms.scored(occasion(), place, forms.quiz("j2j-m1-quiz"), Score.of(3, 4));
    }

    /** As the platform stored it. */
    static Statements.Found ours(StatementBuilder form) {
        return found(form.toText(), true);
    }

    static Statements.Found theirs(String text) {
        return found(text, false);
    }

    private static Statements.Found found(String text, boolean trusted) {
        return new Statements.Found(1, UUID.randomUUID(), AT, trusted, false, text);
    }

    /** What another program says about the same person. */
    String foreign(String verb, String object) {
        return """
                {"id":"%s","actor":{"name":"Robin Example","account":{"homePage":"%s","name":"%s"}},
                 "verb":{"id":"%s","display":{"de":"versuchte","en-GB":"had a go at"}},
                 "object":{"id":"%s","definition":{"name":{"en":"Fire drill of Robin Example"},
                 "extensions":{"https://x.example/secret":"a secret of hers"}}},
                 "result":{"response":"her own words","score":{"scaled":0.5}},
                 "context":{"registration":"%s","instructor":{"mbox":"mailto:coach@example.org"},
                 "extensions":{"https://x.example/note":"a note about her"},
                 "contextActivities":{"parent":[{"id":"https://x.example/robin"},{"id":"%s/activities/j2j-m1"}]}},
                 "authority":{"account":{"homePage":"%s","name":"client:college"}},
                 "timestamp":"2026-11-22T10:00:00.123Z"}""".formatted(UUID.randomUUID(), BASE, actor, verb, object, registration, BASE, BASE);
    }
}
