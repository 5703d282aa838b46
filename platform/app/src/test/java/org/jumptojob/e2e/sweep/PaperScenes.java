package org.jumptojob.e2e.sweep;

import java.util.List;

/** The pages for printing, one of each kind of activity. */
final class PaperScenes {

    private static final String STORY = "/paper/coach-the-coach/from-caring-to-empowering";

    private PaperScenes() {}

    static List<Scene> all() {
        return List.of(
                new Scene("paper-module-easy", Who.TRAINEE, "/paper/jump-to-job/a-safe-start?words=easy"),
                new Scene("paper-worksheets", Who.STRANGER, "/paper/jump-to-job/i-steer-my-career"),
                new Scene("paper-stories", Who.STRANGER, STORY),
                new Scene(
                        "paper-guide", Who.STRANGER, "/paper/jump-to-job/a-safe-start/group-agreement?words=standard"),
                new Scene(
                        "paper-participants",
                        Who.TRAINEE,
                        "/paper/jump-to-job/a-safe-start/group-agreement?words=easy"),
                new Scene("paper-problem", Who.STRANGER, "/paper/jump-to-job/a-safe-start/welcome?problem=busy"));
    }
}
