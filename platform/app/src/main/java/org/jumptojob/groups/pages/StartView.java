package org.jumptojob.groups.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jumptojob.access.Visitor;
import org.jumptojob.groups.GroupService;
import org.jumptojob.groups.Place;
import org.jumptojob.groups.WaitingDesk;
import org.jumptojob.web.HubEntry;
import org.jumptojob.web.Texts;

/** Backs the page {@code /start}: what waits for the visitor, her next session, her groups, and words for her role. */
@Named("startView")
@RequestScoped
public class StartView {

    /** One thing that waits. */
    public record Line(String text, String path) {
        // Expression Language 5 reads records by bean names only.
        public String getText() {
            return text;
        }

        public String getPath() {
            return path;
        }
    }

    /** A group in her list. */
    public record Card(String path, String name, String role, String next, String nextWords) {
        public String getPath() {
            return path;
        }

        public String getName() {
            return name;
        }

        public String getRole() {
            return role;
        }

        public String getNext() {
            return next;
        }

        public String getNextWords() {
            return nextWords;
        }
    }

    @Inject
    private GroupService groupService;

    @Inject
    private WaitingDesk waiting;

    @Inject
    private Instance<HubEntry> hub;

    @Inject
    private Moments moments;

    @Inject
    private Texts texts;

    @Inject
    private Visitor visitor;

    private List<Place> mine;
    private WaitingDesk.Waits waits;

    private List<Place> mine() {
        if (mine == null) {
            mine = groupService.mine();
        }
        return mine;
    }

    private WaitingDesk.Waits waits() {
        if (waits == null) {
            waits = waiting.mine(mine());
        }
        return waits;
    }

    public List<Line> getWaiting() {
        return waits().items().stream()
                .map(item -> new Line(texts.of(item.title(), item.arguments().toArray()), item.path()))
                .toList();
    }

    public List<Card> getGroups() {
        return mine().stream().map(this::card).toList();
    }

    private Card card(Place place) {
        Instant next = place.group().words().nextAt();
        return new Card(
                GroupRoutes.IN_GROUP + "/" + place.group().id(),
                place.group().getName(),
                texts.get("groups.role-" + place.role().orElseThrow().word()),
                isToCome(next) ? moments.dayAndTime(next) : "",
                place.group().words().nextWords());
    }

    private static boolean isToCome(Instant moment) {
        return moment != null && moment.isAfter(Instant.now());
    }

    /** The next session of all her groups; {@code null} where none is planned. */
    public Card getNext() {
        return mine().stream()
                .filter(place -> isToCome(place.group().words().nextAt()))
                .min(Comparator.comparing(place -> place.group().words().nextAt()))
                .map(this::card)
                .orElse(null);
    }

    /** A sentence for each role that she has, and for who supports somebody, or one for somebody without any. */
    public List<String> getRoleWords() {
        List<String> words = new ArrayList<>();
        visitor.person().roles().stream().sorted().forEach(role -> words.add(texts.get("groups.start-role-" + role)));
        if (waits().supports()) {
            words.add(texts.get("groups.start-role-supporter"));
        }
        return words.isEmpty() ? List.of(texts.get("groups.start-role-none")) : words;
    }

    /** What somebody with her roles looks after, by its name. */
    public List<Line> getTasks() {
        Set<String> roles = visitor.person().roles();
        return hub.stream()
                .filter(entry -> roles.contains(entry.role()))
                .sorted(Comparator.comparingInt(HubEntry::order).thenComparing(HubEntry::path))
                .map(entry -> new Line(texts.get(entry.label()), entry.path()))
                .toList();
    }
}
