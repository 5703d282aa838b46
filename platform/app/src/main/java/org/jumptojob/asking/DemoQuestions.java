package org.jumptojob.asking;

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
import org.jumptojob.access.Access;
import org.jumptojob.access.Allowed;
import org.jumptojob.asking.Question.State;
import org.jumptojob.asking.Question.Times;
import org.jumptojob.identity.PersonalKeys;
import org.jumptojob.identity.contact.AddressBook;
import org.jumptojob.identity.contact.Desks;
import org.jumptojob.notices.Notice;
import org.jumptojob.notices.Notices;
import org.jumptojob.persistence.DatabaseReady;
import org.jumptojob.persistence.Ids;
import org.jumptojob.web.Site;

/** The questions of a demonstration: some that wait, one that is taken, some that are answered. All made up. */
@ApplicationScoped
public class DemoQuestions {

    /** The one that the administrator of the demonstration has in her hands. */
    public static final UUID TAKEN = UUID.fromString("019a0000-0000-7000-8000-0000000000a2");

    private static final String LESSON = "/learn/jump-to-job/a-safe-start/welcome";

    @Inject
    Questions questions;

    @Inject
    AddressBook addresses;

    @Inject
    Desks desks;

    @Inject
    PersonalKeys keys;

    @Inject
    Notices notices;

    @Inject
    Site site;

    /** After the first people, and once. */
    @Transactional
    @Allowed(Access.PLATFORM)
    public void welcome(@Observes @Priority(350) DatabaseReady ready) {
        Optional<UUID> trainee = person("trainee");
        if (trainee.isEmpty() || questions.find(TAKEN).isPresent()) {
            return;
        }
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        person("admin").ifPresent(administrator -> {
            Receiver to = Receiver.ofPerson(administrator, "Administrator (demo)");
            ask(TAKEN, trainee.get(), to, "Can you help me with my account? I want to change my name.");
            questions.take(TAKEN, administrator, now);
        });
        for (String asker : List.of("trainee", "peer-worker")) {
            person(asker).ifPresent(person -> askTheDesk(person, now));
        }
    }

    private Optional<UUID> person(String name) {
        return site.isDemo() ? addresses.personAt(name + "@demo.test") : Optional.empty();
    }

    private void askTheDesk(UUID asker, Instant now) {
        Optional<UUID> coordinator = person("coordinator");
        Optional<Desks.Desk> desk = desks.around(asker).stream().findFirst();
        if (coordinator.isEmpty() || desk.isEmpty()) {
            return;
        }
        Receiver to =
                Receiver.ofOrganisation(desk.get().organisation(), desk.get().name());
        ask(Ids.next(), asker, to, "May I do the second module before the first one?");
        UUID answered = Ids.next();
        ask(answered, asker, to, "Can I do this lesson together with my coach?");
        questions.take(answered, coordinator.get(), now);
        String answer = keys.seal(
                asker, Question.answerItem(answered), "Yes. You decide who sits beside you. Ask your coach for a day.");
        questions.answer(answered, coordinator.get(), answer, now);
        notices.tell(
                asker,
                new Notice("question", "asking.notice-answered", List.of(), "asking.why-asked", "/my-questions"));
    }

    private void ask(UUID id, UUID asker, Receiver to, String text) {
        Instant asked = Instant.now().minus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MICROS);
        questions.insert(new Question(
                id,
                asker,
                State.WAITING,
                to,
                false,
                LESSON,
                keys.seal(asker, Question.item(id), text),
                new Times(asked, asked.plus(4, ChronoUnit.DAYS), null),
                null,
                null,
                null));
    }
}
