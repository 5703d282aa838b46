package org.jumptojob.recognition;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jumptojob.access.Access;
import org.jumptojob.access.Allowed;
import org.jumptojob.identity.PersonalKeys;
import org.jumptojob.identity.contact.AddressBook;
import org.jumptojob.identity.contact.Desks;
import org.jumptojob.persistence.DatabaseReady;
import org.jumptojob.recognition.Request.Decision;
import org.jumptojob.recognition.Request.State;
import org.jumptojob.web.Site;

/** The requests of a demonstration: one that waits, one that is taken, one with an answer. All made up. */
@ApplicationScoped
public class DemoRecognition {

    /** The one that the administrator of the demonstration has in her hands. */
    public static final UUID TAKEN = UUID.fromString("019a0000-0000-7000-8000-0000000000b1");

    @Inject
    Requests requests;

    @Inject
    AddressBook addresses;

    @Inject
    Desks desks;

    @Inject
    PersonalKeys keys;

    @Inject
    Site site;

    /** After the first people, and once; somebody may have taken hers back since. */
    @Transactional
    @Allowed(Access.PLATFORM)
    public void welcome(@Observes @Priority(355) DatabaseReady ready) {
        Optional<UUID> administrator = person("admin");
        Optional<UUID> coordinator = person("coordinator");
        if (administrator.isEmpty()
                || coordinator.isEmpty()
                || Stream.of(TAKEN, newId(2), newId(3))
                        .anyMatch(id -> requests.find(id).isPresent())) {
            return;
        }
        Told told = new Told(
                "I did a course for people between school and work. We made a plan and tried two jobs.",
                "In a training centre, last winter",
                "I can show my plan in the talk. My trainer can tell about it.");
        person("expert").ifPresent(person -> {
            ask(person, TAKEN, Decider.ofSite("An administrator of this site"), told, List.of("pw-m1"));
            requests.take(TAKEN, administrator.get());
        });
        person("peer-worker").ifPresent(person -> askTheDesk(person, told));
        person("trainee").ifPresent(person -> notYet(person, coordinator.get(), told));
    }

    private Optional<UUID> person(String name) {
        return site.isDemo() ? addresses.personAt(name + "@demo.test") : Optional.empty();
    }

    private Optional<Decider> desk(UUID person) {
        return desks.own(person).stream()
                .findFirst()
                .map(desk -> Decider.ofOrganisation(desk.organisation(), desk.name()));
    }

    private void askTheDesk(UUID person, Told told) {
        desk(person).ifPresent(to -> ask(person, newId(2), to, told, List.of("j2j-m1", "j2j-m2")));
    }

    private void notYet(UUID person, UUID coordinator, Told told) {
        desk(person).ifPresent(to -> {
            UUID id = newId(3);
            ask(person, id, to, told, List.of("j2j-m8"));
            requests.take(id, coordinator);
            Answer answer = new Answer(
                    Answer.NOT_YET,
                    List.of(),
                    "You have seen one workplace. The module asks for a try at work of your own.",
                    "Plan a short try at work with your coach. Then ask again.",
                    true);
            String sealed = keys.seal(person, Request.answerItem(id), answer.toText());
            requests.decide(id, State.NOT_YET, new Decision(coordinator, now(), List.of(), sealed, List.of()));
        });
    }

    private static UUID newId(int number) {
        return new UUID(TAKEN.getMostSignificantBits(), TAKEN.getLeastSignificantBits() + number);
    }

    private void ask(UUID person, UUID id, Decider to, Told told, List<String> modules) {
        String sealed = keys.seal(person, Request.item(id), told.toText());
        Instant asked = now().minus(1, ChronoUnit.DAYS);
        String track = modules.get(0).startsWith("pw-") ? "peer-worker" : "jump-to-job";
        requests.insert(new Request(id, person, null, track, modules, State.WAITING, to, sealed, asked, null, null));
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
