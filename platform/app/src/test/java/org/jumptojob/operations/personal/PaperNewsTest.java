package org.jumptojob.operations.personal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jumptojob.mail.Outbox;
import org.jumptojob.notices.Addressees.Addressee;
import org.jumptojob.notices.Notice;
import org.jumptojob.notices.Notices;
import org.jumptojob.operations.personal.PaperRequest.Check;
import org.jumptojob.operations.personal.PaperRequest.Kind;
import org.jumptojob.operations.personal.PaperRequest.Paper;
import org.jumptojob.operations.personal.PaperRequest.State;
import org.jumptojob.web.Site;
import org.jumptojob.web.Texts;
import org.junit.jupiter.api.Test;

/** A person hears at once what somebody asks for in her name. */
class PaperNewsTest {

    private static final Instant RECEIVED = Instant.parse("2026-11-21T00:00:00Z");
    private static final Instant DUE = Instant.parse("2026-11-24T23:30:00Z");
    private static final UUID PERSON = UUID.randomUUID();

    private final Map<UUID, Addressee> addresses = new HashMap<>();
    private final List<Notice> told = new ArrayList<>();
    private final List<String> mails = new ArrayList<>();
    private final PaperNews news = new PaperNews();

    PaperNewsTest() {
        news.texts = new Texts();
        news.site = new Site();
        news.addressees = persons -> addresses;
        news.notices = new Notices() {
            @Override
            public void tell(UUID person, Notice notice) {
                assertEquals(PERSON, person);
                told.add(notice);
            }

            @Override
            public void takeBack(UUID person, String path) {
                throw new UnsupportedOperationException("A request is never untold.");
            }
        };
        news.outbox = new Outbox(null) {
            @Override
            public void put(String recipient, String subject, String body) {
                mails.add(recipient + ": " + body);
            }
        };
    }

    private static PaperRequest request(Kind kind) {
        Paper paper = new Paper(kind, RECEIVED, Check.KNOWN);
        return new PaperRequest(
                UUID.randomUUID(), PERSON, paper, RECEIVED, UUID.randomUUID(), DUE, State.WAITING, null, null, false);
    }

    @Test
    void aMailTellsWhatIsAskedForAndTheDayInHerZone() {
        addresses.put(PERSON, new Addressee("Robin", "robin@example.org", ZoneId.of("Europe/Brussels"), false));
        news.entered(request(Kind.ERASURE));
        assertEquals(1, mails.size());
        String mail = mails.get(0);
        assertTrue(mail.startsWith("robin@example.org: Hello Robin,"), mail);
        assertTrue(mail.contains("the end of your account. It can be ended from 25 November 2026 on."), mail);
        assertTrue(mail.endsWith("/my-data"), mail);
        assertEquals(Notice.PAPER_REQUEST, told.get(0).kind(), "a kind that nobody can leave out");
        assertEquals("personal.news-erasure", told.get(0).text());
    }

    @Test
    void whoHasNoAddressIsToldOnThePage() {
        news.entered(request(Kind.COPY));
        news.handedOver(request(Kind.COPY));
        assertEquals(List.of(), mails);
        assertEquals(
                List.of("personal.news-copy", "personal.news-handed-over"),
                told.stream().map(Notice::text).toList());
    }
}
