package org.jumptojob.e2e.sweep;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jumptojob.content.Activity;

/** Does every activity once, so that the pages show answers with feedback, notes and two versions of a text. */
final class Learned {

    static final String WRITTEN = "I can listen well.\nI stay calm when much happens at once.";

    private Learned() {}

    static void everything(Browserful trainee, List<Stage.Step> steps) {
        trainee.post("/do/learn/" + steps.get(0).activity().id() + "/start");
        for (Stage.Step step : steps) {
            String post = "/do/learn/" + step.activity().id();
            switch (step.activity().type()) {
                case "quiz" -> items(step.activity()).forEach(item -> trainee.post(post + "/answer", answer(item, 0)));
                case "reflection" -> twoVersions(trainee, post, step.activity());
                case "scenario" -> walk(trainee, post, step.activity());
                case "worksheet" -> sheet(trainee, post, step.activity());
                case "checklist" -> trainee.post(post + "/note", ticks(step.activity()));
                default -> trainee.post(post + "/done");
            }
        }
    }

    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> items(Activity quiz) {
        return (List<Map<String, Object>>) quiz.content().get("items");
    }

    /** The first option for everything: some fit and some do not. */
    @SuppressWarnings("unchecked")
    static String[] answer(Map<String, Object> item, int seen) {
        List<String> fields = new ArrayList<>(List.of("item", (String) item.get("id"), "seen", String.valueOf(seen)));
        switch ((String) item.get("kind")) {
            case "match" -> {
                String first = ((List<String>) item.get("right")).get(0);
                ((List<String>) item.get("left")).forEach(left -> fields.addAll(List.of("pair." + left, first)));
            }
            case "order" -> ((List<String>) item.get("options")).forEach(id -> fields.addAll(List.of("order", id)));
            default -> fields.addAll(List.of("answer", ((List<String>) item.get("options")).get(0)));
        }
        return fields.toArray(String[]::new);
    }

    /** The fields of a reflection. */
    @SuppressWarnings("unchecked")
    static List<String> fields(Activity reflection) {
        return (List<String>) reflection.content().get("prompts");
    }

    /** The second text says that it knows of no first one, as a second tab would. */
    private static void twoVersions(Browserful trainee, String post, Activity reflection) {
        for (String text : List.of(WRITTEN, WRITTEN + "\nMy friends ask me for advice.")) {
            List<String> fields = new ArrayList<>(List.of("version", "0", "stay", "yes"));
            fields(reflection).forEach(field -> fields.addAll(List.of(field, text)));
            trainee.post(post + "/note", fields.toArray(String[]::new));
        }
    }

    /** The first choice of each decision, to the ending where it leads. */
    @SuppressWarnings("unchecked")
    private static void walk(Browserful trainee, String post, Activity story) {
        Map<String, Map<String, Object>> decisions = new HashMap<>();
        ((List<Map<String, Object>>) story.content().get("nodes"))
                .forEach(node -> decisions.put((String) node.get("id"), node));
        String at = (String) story.content().get("start");
        while (decisions.containsKey(at)) {
            Map<String, Object> choice =
                    ((List<Map<String, Object>>) decisions.get(at).get("choices")).get(0);
            trainee.post(post + "/answer", "item", at, "seen", "0", "answer", (String) choice.get("id"));
            at = (String) choice.get("next");
        }
        trainee.post(post + "/done");
    }

    /** Two texts, as from two tabs. */
    @SuppressWarnings("unchecked")
    private static void sheet(Browserful trainee, String post, Activity sheet) {
        for (String text : List.of(WRITTEN, "Another text, of another tab.")) {
            List<String> fields = new ArrayList<>(List.of("version", "0", "stay", "yes"));
            ((List<Map<String, Object>>) sheet.content().get("fields"))
                    .stream()
                            .filter(field -> !List.of("choice", "date").contains(field.get("kind")))
                            .forEach(field -> fields.addAll(List.of((String) field.get("id"), text)));
            trainee.post(post + "/note", fields.toArray(String[]::new));
        }
    }

    @SuppressWarnings("unchecked")
    private static String[] ticks(Activity checklist) {
        List<String> fields = new ArrayList<>(List.of("version", "0", "stay", "yes"));
        List<String> items = (List<String>) checklist.content().get("items");
        List<String> scale = (List<String>) checklist.content().getOrDefault("scale", List.of());
        for (int i = 0; i < items.size(); i++) {
            if (!scale.isEmpty()) {
                fields.addAll(List.of("item." + items.get(i), scale.get(i % scale.size())));
            } else if (i % 2 == 0) {
                fields.addAll(List.of("item", items.get(i)));
            }
        }
        if (Boolean.TRUE.equals(checklist.content().get("line"))) {
            fields.addAll(List.of("line", "A walk before work"));
        }
        return fields.toArray(String[]::new);
    }
}
