package org.jumptojob.bench.lrs;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What is asked of a growing store. */
enum GrowthSearch {
    AGENT("agent", "agent"),
    AGENT_VERB("agent + verb", "agent", "verb"),
    AGENT_ACTIVITY("agent + activity", "agent", "activity"),
    ACTIVITY("activity", "activity"),
    ACTIVITY_VERB("activity + verb", "activity", "verb"),
    VERB("verb", "verb"),
    REGISTRATION("registration", "registration"),
    EVERYTHING("no filter"),
    AGENT_VERB_ACTIVITY("agent + verb + activity", "agent", "verb", "activity"),
    ALL_FOUR("agent + verb + activity + registration", "agent", "verb", "activity", "registration"),
    RELATED_AGENT("agent anywhere", "agent", "related_agents"),
    RELATED_COURSE("course anywhere", "course", "related_activities"),
    RELATED_BOTH("agent anywhere + course anywhere", "agent", "related_agents", "course", "related_activities"),
    /** The busy people never take this course: nothing is found, and nothing short tells so. */
    NEVER_TOGETHER("agent anywhere + course she never took", "agent", "related_agents", "foreign", "related_activities"),
    RARE_AND_COMMON("rare agent anywhere + course anywhere", "rare", "related_agents", "foreign", "related_activities"),
    /** A rare activity among all that one verb has. */
    VERB_AND_RARE("verb + rare activity anywhere", "verb", "rare activity", "related_activities");

    private static final int FLAT = 7;
    private static final long COURSE = 0;
    private static final long FOREIGN_COURSE = 1;

    private final String title;
    private final List<String> parts;

    GrowthSearch(String title, String... parts) {
        this.title = title;
        this.parts = List.of(parts);
    }

    String title() {
        return title;
    }

    /** Whether it must stay flat; the others have to answer within a second. */
    boolean isFlat() {
        return ordinal() < FLAT;
    }

    static Stream<GrowthSearch> all() {
        return Arrays.stream(values());
    }

    /** The parameters of one search: another agent, verb and activity each time. */
    Map<String, String> parameters(int turn) {
        long agent = turn % Cast.BUSY;
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String part : parts) {
            switch (part) {
                case "agent" -> parameters.put("agent", Scene.agent(agent));
                case "rare" -> parameters.put("agent", Scene.agent(Cast.BUSY + turn % 200));
                case "verb" -> parameters.put("verb", Scene.verb(turn % Cast.BUSY_VERBS));
                case "activity" -> parameters.put("activity", Scene.activity(turn / Cast.BUSY % Cast.BUSY));
                case "rare activity" -> parameters.put("activity", Scene.activity(Cast.BUSY + turn % 2_000));
                case "course" -> parameters.put("activity", Scene.course(COURSE));
                case "foreign" -> parameters.put("activity", Scene.course(FOREIGN_COURSE));
                case "registration" ->
                    parameters.put("registration", Scene.registration(agent).toString());
                default -> parameters.put(part, "true");
            }
        }
        return parameters;
    }
}
