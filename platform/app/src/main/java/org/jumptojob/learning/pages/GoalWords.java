package org.jumptojob.learning.pages;

import java.util.ArrayList;
import java.util.List;
import org.jumptojob.content.Module;
import org.jumptojob.curriculum.Goal;
import org.jumptojob.web.Texts;

/** The goal of a track in plain words: what its rule asks for, and how far somebody is. */
public class GoalWords {

    private final Goal goal;
    private final String language;
    private final Texts texts;

    GoalWords(Goal goal, String language, Texts texts) {
        this.goal = goal;
        this.language = language;
        this.texts = texts;
    }

    public String getPath() {
        return "/tracks/" + goal.track().slug();
    }

    public String getTitle() {
        return goal.track().title().in(language);
    }

    /** Whether the modules are there that the goal asks for; where they are not, a page tells of no goal. */
    public boolean isThere() {
        return goal.isThere();
    }

    public boolean isReached() {
        return goal.isReached();
    }

    /** Whether every module that is here counts for her, those too that the goal does not ask for. */
    public boolean isWhole() {
        return !goal.modules().isEmpty()
                && goal.counted().size() == goal.modules().size();
    }

    /** That nothing is left; empty where something is. Of a course whose later modules are not there it says no more than that. */
    public String getAllDone() {
        if (!isWhole()) {
            return "";
        }
        return goal.isThere() ? texts.of("track.whole", goal.modules().size()) : texts.get("track.all-here");
    }

    /** How many modules it takes. */
    public String getRule() {
        int all = goal.modules().size();
        return goal.required() == all
                ? texts.of("track.goal-all", all)
                : texts.of("track.goal-some", goal.required(), all);
    }

    /** The modules that belong to it in any case; none where she may choose all of them. */
    public List<String> getAlways() {
        return goal.required() == goal.modules().size() ? List.of() : titles(goal.always());
    }

    /** How the other modules are chosen; empty where there are no others. */
    public String getChoice() {
        int free = goal.required() - goal.always().size();
        return getAlways().isEmpty() || free <= 0 ? "" : texts.of("track.goal-choice", free);
    }

    /** When a module counts, and its quiz. */
    public List<String> getHow() {
        List<String> how = new ArrayList<>();
        how.add(texts.get("track.module-done"));
        int mark = goal.track().certificate().quizPercent();
        how.add(mark == 0 ? texts.get("track.quiz-free") : texts.of("track.quiz-mark", mark));
        if (goal.track().modules().stream().anyMatch(Module::isPractice)) {
            how.add(texts.get("track.practice-free"));
        }
        return how;
    }

    /** How many modules count for her: of those that it takes, or of all where she has more. */
    public String getCounted() {
        int counted = goal.counted().size();
        int of = counted > goal.required() ? goal.modules().size() : goal.required();
        return texts.of("track.counted", counted, of);
    }

    /** What is left; empty where nothing is. */
    public String getLeft() {
        return goal.left() == 0 ? "" : texts.of("track.left", goal.left());
    }

    /** Modules that still have to be among those. */
    public List<String> getAlwaysLeft() {
        return titles(goal.alwaysLeft());
    }

    private List<String> titles(List<Module> modules) {
        return modules.stream().map(module -> module.title().in(language)).toList();
    }
}
