package org.jumptojob.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jumptojob.notices.Notice;
import org.jumptojob.notices.Notices;

/** What people are told about sharing. Names of kinds only: never a title or a word of the thing itself. */
@ApplicationScoped
public class SharingNotices {

    private static final String LEDGER = "/my-sharing";

    @Inject
    Notices notices;

    @Inject
    Kinds kinds;

    /** Tells a receiver. Who holds a seat finds it in her list. */
    void given(Sharing sharing) {
        if (sharing.receiver().person() != null) {
            tell(
                    sharing.receiver().person(),
                    "given",
                    shared(sharing),
                    Notice.person(sharing.owner()),
                    kinds.name(sharing.thing()));
        }
    }

    /** What was told about a consent goes with it, on both sides. */
    void takeBack(Sharing sharing) {
        if (sharing.receiver().person() != null) {
            notices.takeBack(sharing.receiver().person(), shared(sharing));
        }
        notices.takeBack(sharing.owner(), ends(sharing));
        notices.takeBack(sharing.owner(), apart(sharing));
    }

    void ends(UUID owner, Sharing sharing) {
        tell(
                owner,
                "ends",
                ends(sharing),
                kinds.name(sharing.thing()),
                sharing.receiver().person() == null
                        ? sharing.receiverName()
                        : Notice.person(sharing.receiver().person()),
                sharing.lastDay().toString());
    }

    /** Somebody whom the owner chose by name is no longer around her; told once at a time, with the way to the stop button. */
    void noLongerAround(Sharing sharing) {
        notices.takeBack(sharing.owner(), apart(sharing));
        tell(
                sharing.owner(),
                "apart",
                apart(sharing),
                Notice.person(sharing.receiver().person()),
                kinds.name(sharing.thing()));
    }

    /** How many, of which kinds, and which day ends first; the list itself tells to whom, since when and until when. */
    void month(UUID owner, List<Sharing> open) {
        Map<String, Long> counts = open.stream()
                .collect(Collectors.groupingBy(
                        sharing -> kinds.text(sharing.thing().kind()), TreeMap::new, Collectors.counting()));
        String what = counts.entrySet().stream()
                .map(one -> one.getValue() == 1 ? one.getKey() : one.getKey() + " (" + one.getValue() + ")")
                .collect(Collectors.joining(", "));
        LocalDate first = open.stream()
                .map(Sharing::lastDay)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        notices.tell(
                owner,
                new Notice(
                        "sharing-month",
                        open.size() == 1 ? "sharing.notice-list-one" : "sharing.notice-list",
                        List.of(String.valueOf(open.size()), what, first.toString()),
                        "sharing.why-month",
                        LEDGER + "#open"));
    }

    void asked(UUID owner, UUID ask, UUID asker, Thing thing) {
        tell(owner, "asked", asked(ask), Notice.person(asker), kinds.name(thing));
    }

    void takeBackAsk(UUID owner, UUID ask) {
        notices.takeBack(owner, asked(ask));
    }

    private void tell(UUID person, String word, String path, String... arguments) {
        notices.tell(
                person,
                new Notice(
                        "sharing-" + word, "sharing.notice-" + word, List.of(arguments), "sharing.why-" + word, path));
    }

    private static String shared(Sharing sharing) {
        return "/shared/" + sharing.id();
    }

    private static String ends(Sharing sharing) {
        return LEDGER + "?ends=" + sharing.id();
    }

    private static String apart(Sharing sharing) {
        return LEDGER + "?apart=" + sharing.id();
    }

    private static String asked(UUID ask) {
        return LEDGER + "?ask=" + ask;
    }
}
