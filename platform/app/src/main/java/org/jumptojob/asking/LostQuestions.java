package org.jumptojob.asking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jumptojob.consent.CircleShrunk;
import org.jumptojob.consent.Circles;
import org.jumptojob.notices.Notice;
import org.jumptojob.notices.Notices;

/**
 * Questions to somebody by name who is not around the asker any more, such as a coach who has left her group, and to a role
 * or an organisation where nobody answers any more: nobody takes them, and the asker hears that she can ask somebody else.
 * Where somebody keeps away from another nothing changes, since that is told to nobody.
 */
@ApplicationScoped
class LostQuestions {

    @Inject
    Overdue overdue;

    @Inject
    Receivers receivers;

    @Inject
    Notices notices;

    void moved(@Observes Circles.Moved event) {
        overdue.byName(event.people()).forEach(this::look);
    }

    void shrunk(@Observes CircleShrunk event) {
        if (event.owner() != null && event.receiver() != null) {
            overdue.byName(List.of(event.owner(), event.receiver())).forEach(this::look);
        }
    }

    /** Closes a question to a person where she is not around who asked any more. */
    void look(Question question) {
        UUID asker = question.asker();
        UUID asked = question.to().person();
        if (!receivers.apart(asker, asked) && !receivers.isAround(asker, asked) && overdue.lose(question.id())) {
            notices.tell(asker, lost());
        }
    }

    /** Closes a question to a role or an organisation where nobody else than the asker could answer. */
    void lookAtRole(Question question) {
        if (!receivers.isHeld(question) && overdue.lose(question.id())) {
            notices.tell(question.asker(), lost());
        }
    }

    static Notice lost() {
        return new Notice("question", "asking.notice-lost", List.of(), "asking.why-asked", "/my-questions");
    }
}
