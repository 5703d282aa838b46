package org.jumptojob.survey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jumptojob.content.ContentReader;
import org.jumptojob.content.Instrument;

/** Small sets of questions for tests. */
public final class Questions {

    /** Every kind of question, one that depends on another, and two scored sections. */
    private static final String STRUCTURE = """
            id: sample
            ways: [link, own]
            moments: [start, middle, end, later]
            provenance: {state: starter-draft, drafted-by: software, changed: "2026-11-22", why: Test}
            licence: CC-BY-SA-4.0
            content:
              scales:
                - {id: faces, steps: ["1", "2", "3", "4", "5"]}
                - {id: ready, steps: ["0", "1", "2", "3", "4"]}
              sections:
                - id: first
                  scoring: mean
                  questions:
                    - {id: mood, kind: faces, scale: faces}
                    - {id: pace, kind: single, options: [slow, right]}
                    - {id: helped, kind: several, options: [talk, rest, time]}
                - id: second
                  scoring: sum
                  questions:
                    - {id: step, kind: scale, scale: ready, evidence: true}
                    - {id: plan, kind: scale, scale: ready}
                    - {id: heard, kind: yes-no}
                    - {id: why, kind: text, longest: 200, show-if: {question: heard, is: ["no"]}}
                    - {id: count, kind: number, least: 1, most: 9}
            """;

    private static final String WORDS = """
            title: Sample
            intro: Some questions.
            thanks: Thank you.
            scales:
              faces: {steps: {"1": {text: Bad}, "2": {text: Low}, "3": {text: Fair}, "4": {text: Good}, "5": {text: Great}}}
            sections:
              first:
                title: Today
                questions:
                  mood: {text: How are you?}
            """;

    private Questions() {}

    public static Instrument sample() {
        return changed("Some questions.");
    }

    /** The sample with another introduction, as a later release would have it. */
    public static Instrument changed(String intro) {
        Map<String, String> files = new TreeMap<>();
        files.put("sample.yaml", STRUCTURE);
        files.put("sample.en.yaml", WORDS.replace("Some questions.", intro));
        return ContentReader.readInstrument(files, "sample");
    }

    /** The fields of a form that shows these questions. */
    public static Map<String, List<String>> fields(String asked, String... pairs) {
        Map<String, List<String>> fields = new HashMap<>();
        fields.put("q", List.of(asked.split(",")));
        for (int i = 0; i < pairs.length; i += 2) {
            fields.computeIfAbsent(pairs[i], name -> new ArrayList<>()).add(pairs[i + 1]);
        }
        return fields;
    }
}
