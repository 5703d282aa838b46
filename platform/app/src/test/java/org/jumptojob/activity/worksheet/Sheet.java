package org.jumptojob.activity.worksheet;

import org.jumptojob.activity.Samples;
import org.jumptojob.content.Activity;

/** A small worksheet. */
final class Sheet {

    private static final String TEXT = """
            title: My week
            intro: This is only for you.
            fields:
              f1: {label: "What do I wish for?", hint: "A garden?"}
              f2: {label: "Who helps?"}
              f3: {label: "When?"}
              f4: {label: "How often?", options: {o1: "Each day", o2: "Sometimes"}}
              f5: {label: "What then?"}
            """;

    private Sheet() {}

    /** Boxes f1 line, f2 list, f3 date, f4 choice, f5 text. */
    static Activity feeding(String page) {
        return Samples.activity("worksheet", """
                  fields:
                    - {id: f1, kind: line}
                    - {id: f2, kind: list}
                    - {id: f3, kind: date}
                    - {id: f4, kind: choice, options: [o2, o1]}
                    - {id: f5, kind: text}
                  feeds: %s
                """.formatted(page), TEXT);
    }

    /** The same boxes; f1 is a step, f2 with whom, f3 on which day. */
    static Activity withMarkedSteps() {
        return Samples.activity("worksheet", """
                  fields:
                    - {id: f1, kind: line, step: what}
                    - {id: f2, kind: list, step: who}
                    - {id: f3, kind: date, step: when}
                    - {id: f4, kind: choice, options: [o2, o1]}
                    - {id: f5, kind: text}
                  feeds: steps
                """, TEXT);
    }
}
