package org.jumptojob.activity.scenario;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jumptojob.activity.Samples;
import org.jumptojob.content.Activity;
import org.jumptojob.learning.ActivityPage;
import org.jumptojob.learning.Attempt;

/** A small story and ways through it. */
final class Stories {

    /** From s1, a leads to s2 and b to s3; from s2, a leads to s3 and b to e1; from s3, a leads to e1 and b to e2. */
    static final Activity BENCH = Samples.activity("scenario", """
              seat: learner
              form: none
              start: s1
              nodes:
                - {id: s1, choices: [{id: a, next: s2}, {id: b, next: s3}]}
                - {id: s2, choices: [{id: a, next: s3}, {id: b, next: e1}]}
                - {id: s3, choices: [{id: a, next: e1}, {id: b, next: e2}]}
              endings: [e1, e2]
            """, """
            title: The bench
            intro: A made-up story.
            nodes:
              s1: {text: "It rains.", choices: {a: {text: "I wait."}, b: {text: "I go."}}}
              s2: {text: "It still rains.", choices: {a: {text: "I go now."}, b: {text: "I stay."}}}
              s3: {text: "You are wet.", choices: {a: {text: "I laugh."}, b: {text: "I run."}}}
            endings:
              e1: {title: "Warm", text: "You sit by the fire.", think: "Who helps you?"}
              e2: {title: "Cold", text: "You look for a towel.", think: "What helps you?"}
            """);

    private Stories() {}

    /** @param answers decision and choice with a colon between them, in the order in which they were given */
    static Attempt attempt(String version, String... answers) {
        List<Attempt.Response> responses = IntStream.range(0, answers.length)
                .mapToObj(i -> answers[i].split(":"))
                .map(one -> new Attempt.Response(one[0], 1, one[1], Optional.empty()))
                .toList();
        UUID any = UUID.randomUUID();
        return new Attempt(any, any, "sample", 1, version, false, responses);
    }

    static ScenarioModel model(Attempt attempt, Map<String, String> parameters) {
        return (ScenarioModel) new ScenarioType()
                .model(new ActivityPage(BENCH, "en", Optional.ofNullable(attempt), Optional.empty(), parameters));
    }

    static ScenarioModel walked(String... answers) {
        return model(attempt(BENCH.version(), answers), Map.of());
    }
}
