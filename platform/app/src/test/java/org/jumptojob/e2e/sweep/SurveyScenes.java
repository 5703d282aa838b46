package org.jumptojob.e2e.sweep;

import java.util.List;
import org.jumptojob.survey.DemoSurveys;

/** The moments of surveys that an address alone does not show: questions of each kind, the end, an own line with points. */
final class SurveyScenes {

    private static final String SURVEY = "/survey/" + DemoSurveys.LINK;
    private static final String ACTION = "/do" + SURVEY;

    private SurveyScenes() {}

    static void add(Stage stage, List<Scene> scenes) {
        // Somebody signed in fills in the open survey; a stranger's browser still shows its beginning.
        Browserful sheet = stage.of(Who.TRAINEE_WITH_PROBLEMS);
        sheet.html(SURVEY);
        sheet.post(ACTION + "/begin");
        sheet.post(ACTION + "/answer", "q", "heard", "a.heard", "no", "version", "");
        for (String question : List.of("felt", "pace", "helped", "use", "heard", "instead", "sessions", "end")) {
            scenes.add(new Scene("survey-" + question, Who.TRAINEE_WITH_PROBLEMS, SURVEY + "?q=" + question));
        }
        scenes.add(new Scene("survey-all", Who.TRAINEE_WITH_PROBLEMS, SURVEY + "?all=1"));
        scenes.add(new Scene("survey-problem", Who.TRAINEE_WITH_PROBLEMS, SURVEY + "?q=sessions")
                .after(browser ->
                        browser.post(ACTION + "/answer", "q", "sessions", "a.sessions", "many", "version", "")));
        Browserful trainee = stage.of(Who.TRAINEE);
        trainee.post("/do/feelings/start/answer", "q", "confidence", "a.confidence", "2", "version", "");
        trainee.post("/do/feelings/middle/answer", "q", "confidence", "a.confidence", "4", "version", "");
        scenes.add(new Scene("my-feelings-line", Who.TRAINEE, "/my-feelings"));
        for (String place : List.of("", "&q=confidence", "&q=line", "&all=1", "&q=end")) {
            String name = "my-feelings-moment" + place.replaceAll("[&=]", "-");
            scenes.add(new Scene(name, Who.TRAINEE, "/my-feelings?moment=end" + place));
        }
    }
}
