package org.jumptojob.library.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jumptojob.access.NotFound;
import org.jumptojob.content.Misconception;
import org.jumptojob.curriculum.Place;
import org.jumptojob.library.Library;
import org.jumptojob.library.Links;
import org.jumptojob.library.Uses;

/** Backs "What people often think": by module, why people think so, and what is better. */
@Named
@RequestScoped
public class ThoughtsView {

    /** One such thought. */
    public record Thought(String id, String text, String why, String better, List<Item> sources) {

        // Expression Language 5 reads records by bean names only.
        public String getId() {
            return id;
        }

        public String getText() {
            return text;
        }

        public String getWhy() {
            return why;
        }

        public String getBetter() {
            return better;
        }

        public List<Item> getSources() {
            return sources;
        }
    }

    @Inject
    private Reader reader;

    @Inject
    private Library library;

    /** The modules whose quizzes speak of such thoughts, by course. */
    public List<Group> getCourses() {
        Map<String, List<Item>> courses = new LinkedHashMap<>();
        modules()
                .forEach((module, thoughts) -> courses.computeIfAbsent(course(module), any -> new ArrayList<>())
                        .add(Item.link(
                                Links.shelf("thoughts") + "/" + module,
                                title(module),
                                reader.say("thoughts", thoughts.size()))));
        List<Group> groups = new ArrayList<>();
        courses.forEach((course, items) -> groups.add(new Group("course-" + (groups.size() + 1), course, "", items)));
        return groups;
    }

    private String course(String module) {
        return module.equals(Links.MORE)
                ? reader.say("more-thoughts")
                : place(module).track().title().in(reader.language());
    }

    private String title(String module) {
        return module.equals(Links.MORE)
                ? reader.say("more-thoughts")
                : place(module).module().title().in(reader.language());
    }

    /** The name of the module of this page. */
    public String getModule() {
        return title(reader.one());
    }

    public List<Thought> getThoughts() {
        List<Misconception> thoughts = modules().get(reader.one());
        if (thoughts == null) {
            throw new NotFound();
        }
        return thoughts.stream().map(this::thought).toList();
    }

    private Thought thought(Misconception thought) {
        String language = reader.language();
        return new Thought(
                thought.id(),
                thought.text().in(language),
                thought.why().in(language),
                thought.better().in(language),
                reader.sources(thought.sources()));
    }

    /** What is shown, by the id of each module whose quizzes speak of it. */
    private Map<String, List<Misconception>> modules() {
        Uses uses = library.uses();
        Map<String, List<Misconception>> modules = new LinkedHashMap<>();
        reader.places()
                .values()
                .forEach(place -> modules.putIfAbsent(place.module().id(), new ArrayList<>()));
        modules.put(Links.MORE, new ArrayList<>());
        for (Misconception thought : reader.content().misconceptions().values()) {
            Set<String> quizzes = uses.ofThought(thought.id());
            if (quizzes.isEmpty()) {
                modules.get(Links.MORE).add(thought);
            } else {
                quizzes.stream()
                        .map(reader.places()::get)
                        .filter(Objects::nonNull)
                        .map(place -> place.module().id())
                        .distinct()
                        .forEach(module -> modules.get(module).add(thought));
            }
        }
        modules.values().removeIf(List::isEmpty);
        return modules;
    }

    private Place place(String module) {
        return reader.places().values().stream()
                .filter(place -> place.module().id().equals(module))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
