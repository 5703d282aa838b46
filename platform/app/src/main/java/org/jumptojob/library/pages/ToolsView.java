package org.jumptojob.library.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jumptojob.content.Shelf;
import org.jumptojob.curriculum.Place;

/** Backs the toolbox, and the list of guides for those who lead meetings. */
@Named
@RequestScoped
public class ToolsView {

    /** A card of the toolbox. */
    public record Card(Item lesson, String aim, String audience, String notFor, String state) {

        // Expression Language 5 reads records by bean names only.
        public Item getLesson() {
            return lesson;
        }

        public String getAim() {
            return aim;
        }

        public String getAudience() {
            return audience;
        }

        public String getNotFor() {
            return notFor;
        }

        /** How far it has come, and who has tried it, in words. */
        public String getState() {
            return state;
        }
    }

    @Inject
    private Reader reader;

    /** The tools whose lessons are shown. */
    public List<Card> getCards() {
        return reader.content().shelf().tools().stream()
                .filter(tool -> reader.places().containsKey(tool.activity()))
                .map(this::card)
                .toList();
    }

    private Card card(Shelf.Tool tool) {
        return new Card(
                reader.lesson(reader.places().get(tool.activity())),
                tool.aim().in(reader.language()),
                tool.audience().in(reader.language()),
                tool.notFor().in(reader.language()),
                reader.say("tool-" + tool.state()));
    }

    /** The guides for meetings, by course. */
    public List<Group> getGuides() {
        Map<String, List<Item>> guides = new LinkedHashMap<>();
        Map<String, Place> tracks = new LinkedHashMap<>();
        for (Place place : reader.places().values()) {
            if (place.activity().type().equals("session")) {
                tracks.putIfAbsent(place.track().id(), place);
                guides.computeIfAbsent(place.track().id(), any -> new ArrayList<>())
                        .add(new Item(
                                place.activity().id(),
                                place.path(),
                                reader.title(place),
                                place.module().title().in(reader.language()),
                                ""));
            }
        }
        return guides.entrySet().stream()
                .map(track -> new Group(
                        track.getKey(),
                        tracks.get(track.getKey()).track().title().in(reader.language()),
                        "",
                        track.getValue()))
                .toList();
    }
}
