package org.jumptojob.activity.scenario;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.jumptojob.learning.ActivityPage;
import org.jumptojob.learning.paper.PaperText;

/**
 * A story on paper: each decision has a number, each ending a letter, and each choice says where to go on. Decisions stand in the
 * order in which a reader can meet them.
 */
final class ScenarioOnPaper {

    private final ActivityPage page;
    private final PaperText paper;
    private final Scenario scenario;
    private final List<String> decisions = new ArrayList<>();
    private final List<String> endings = new ArrayList<>();

    ScenarioOnPaper(ActivityPage page, PaperText paper) {
        this.page = page;
        this.paper = paper;
        this.scenario = Scenario.of(page.activity());
        Deque<String> waiting = new ArrayDeque<>(List.of(scenario.start()));
        while (!waiting.isEmpty()) {
            String id = waiting.removeFirst();
            List<String> found = scenario.isDecision(id) ? decisions : endings;
            if (!found.contains(id)) {
                found.add(id);
                scenario.choices(id).forEach(choice -> waiting.addLast(choice.next()));
            }
        }
    }

    void write() {
        paper.paragraphs(page.paragraphs("intro"));
        paper.hint(paper.word("paper.story-how"));
        decisions.forEach(this::decision);
        endings.forEach(this::ending);
        paper.paragraph(paper.word("scenario.no-points"));
    }

    private void decision(String id) {
        Map<?, ?> words = words("nodes", id);
        paper.heading(id, paper.word("scenario.decision", number(id)));
        paper.paragraphs(paragraphs(words.get("text")));
        paper.lead(paper.word("scenario.what-do-you-do"));
        paper.open("ul", "ways");
        for (Scenario.Choice choice : scenario.choices(id)) {
            paper.open("li", "");
            paper.text(choiceText(words, choice.id()) + " ");
            paper.jump(
                    paper.id(choice.next()),
                    scenario.isEnding(choice.next())
                            ? paper.word("paper.go-to-ending", letter(choice.next()))
                            : paper.word("paper.go-to-decision", number(choice.next())));
            paper.close("li");
        }
        paper.close("ul");
    }

    private void ending(String id) {
        Map<?, ?> words = words("endings", id);
        paper.heading(id, paper.word("paper.ending", letter(id), words.get("title")));
        paper.paragraphs(paragraphs(words.get("text")));
        paper.lead(paper.word("scenario.think"));
        paper.paragraph(String.valueOf(words.get("think")));
        paper.open("p", "alone");
        paper.jump(paper.id(scenario.start()), paper.word("scenario.again"));
        paper.close("p");
    }

    private int number(String decision) {
        return decisions.indexOf(decision) + 1;
    }

    private String letter(String ending) {
        return String.valueOf((char) ('A' + endings.indexOf(ending)));
    }

    private static String choiceText(Map<?, ?> words, String choice) {
        return words.get("choices") instanceof Map<?, ?> choices && choices.get(choice) instanceof Map<?, ?> text
                ? String.valueOf(text.get("text"))
                : "";
    }

    private Map<?, ?> words(String group, String id) {
        return page.texts(group).get(id) instanceof Map<?, ?> map ? map : Map.of();
    }

    private static List<String> paragraphs(Object text) {
        return text == null ? List.of() : List.of(text.toString().strip().split("\\n\\s*\\n"));
    }
}
