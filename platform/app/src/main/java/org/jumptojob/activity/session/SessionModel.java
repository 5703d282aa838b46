package org.jumptojob.activity.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jumptojob.access.NotFound;
import org.jumptojob.content.ActivityText;
import org.jumptojob.curriculum.Place;
import org.jumptojob.learning.ActivityPage;

/**
 * A session guide as the view shows it. English is the guide for the two who lead, easy words are for those who take part. Who reads
 * easy words, or has no task beside her own learning, finds what is for those who take part; the
 * parameter {@code for} ({@code guide} or {@code participants}) shows either of them to everybody.
 */
public class SessionModel {

    /** One part of the meeting. */
    public static class Part {
        private final int minutes;
        private final String lead;
        private final String title;
        private final List<String> text;

        Part(Map<?, ?> structure, Map<?, ?> words) {
            this.minutes = structure.get("minutes") instanceof Integer number ? number : 0;
            this.lead = String.valueOf(structure.get("lead"));
            this.title = String.valueOf(words.get("title"));
            this.text = paragraphs(words.get("text"));
        }

        public int getMinutes() {
            return minutes;
        }

        /** {@code experience-expert}, {@code professional} or {@code both}. */
        public String getLead() {
            return lead;
        }

        public String getTitle() {
            return title;
        }

        public List<String> getText() {
            return text;
        }
    }

    /** Something that is told under a heading of its own. */
    public static class Section {
        private final String word;
        private final List<String> text;

        Section(String word, List<String> text) {
            this.word = word;
            this.text = text;
        }

        /** Names the heading in the bundle: {@code session.<word>}. */
        public String getWord() {
            return word;
        }

        public List<String> getText() {
            return text;
        }
    }

    /** A link to another activity. */
    public static class Alone {
        private final String path;
        private final String title;

        Alone(String path, String title) {
            this.path = path;
            this.title = title;
        }

        public String getPath() {
            return path;
        }

        public String getTitle() {
            return title;
        }
    }

    private static final String EASY = "en-simple";

    private final ActivityPage page;
    private final boolean forParticipants;
    private final ActivityText text;
    private final Function<String, Place> places;

    /** As it goes on paper: which text it is lies in the words that were asked for. */
    SessionModel(ActivityPage page, Function<String, Place> places) {
        this(page, places, false);
    }

    /** @param learner whether the reader has no task here beside her own learning */
    SessionModel(ActivityPage page, Function<String, Place> places, boolean learner) {
        this.page = page;
        this.places = places;
        this.forParticipants = switch (page.parameters().getOrDefault("for", "")) {
            case "guide" -> false;
            case "participants" -> true;
            default -> learner || page.language().equals(EASY);
        };
        this.text = page.activity().text(forParticipants ? EASY : "en");
    }

    public boolean isForParticipants() {
        return forParticipants;
    }

    public int getMinutes() {
        return page.activity().content().get("minutes") instanceof Integer minutes ? minutes : 0;
    }

    public List<String> getAim() {
        return paragraphs(text.fields().get("aim"));
    }

    /** What is good to know before, in the order in which it is needed. */
    public List<Section> getSections() {
        return List.of("prepare", "access", "quiet-way", "material").stream()
                .map(word -> new Section(word, paragraphs(text.fields().get(word))))
                .toList();
    }

    public List<Part> getParts() {
        List<Part> parts = new ArrayList<>();
        Map<?, ?> words = text.fields().get("parts") instanceof Map<?, ?> map ? map : Map.of();
        if (page.activity().content().get("parts") instanceof List<?> list) {
            for (Object one : list) {
                if (one instanceof Map<?, ?> part && words.get(part.get("id")) instanceof Map<?, ?> own) {
                    parts.add(new Part(part, own));
                }
            }
        }
        return parts;
    }

    public List<String> getCases() {
        return text.fields().get("what-if") instanceof List<?> cases
                ? cases.stream().map(String::valueOf).toList()
                : List.of();
    }

    /** What a person does who has no group. An activity that is not shown now is left out. */
    public List<Alone> getAlone() {
        List<Alone> alone = new ArrayList<>();
        for (String id : page.ids("replaces")) {
            try {
                Place place = places.apply(id);
                alone.add(new Alone(
                        place.path(), place.activity().text(page.language()).title()));
            } catch (NotFound e) {
                continue;
            }
        }
        return alone;
    }

    private static List<String> paragraphs(Object text) {
        return text == null ? List.of() : List.of(text.toString().strip().split("\\n\\s*\\n"));
    }
}
