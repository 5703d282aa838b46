package org.jumptojob.consent.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jumptojob.consent.Circles;
import org.jumptojob.consent.Purpose;
import org.jumptojob.consent.Recipient;
import org.jumptojob.consent.Sharing;
import org.jumptojob.consent.SharingService;
import org.jumptojob.consent.Thing;
import org.jumptojob.web.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who looks at her own thing as a receiver sees it reads for whom, what for and until when. */
class PreviewTermsTest {

    private static final UUID COACH = UUID.randomUUID();
    private static final Circles.Choice CHOICE = new Circles.Choice(COACH, null, "Coach");
    private static final Thing PAGE = new Thing("plan-page", "wishes");

    private final Sharing given = new Sharing(
            UUID.randomUUID(),
            UUID.randomUUID(),
            "Kim",
            PAGE,
            new Recipient(COACH, null),
            "Coach",
            Purpose.HELP,
            "",
            Instant.EPOCH,
            LocalDate.parse("2026-12-04"),
            Instant.MAX,
            null);
    private final SharingWords words = new SharingWords();
    private final SharingService service = new SharingService() {
        @Override
        public LocalDate today() {
            return LocalDate.parse("2026-11-23");
        }

        @Override
        public List<Circles.Choice> receivers() {
            return List.of(CHOICE);
        }

        @Override
        public List<Entry> openNow() {
            return List.of(new Entry(given, "A page"));
        }
    };

    @BeforeEach
    void words() {
        words.texts = new Texts();
    }

    private PreviewTerms of(String... fields) {
        Map<String, String> all = new HashMap<>(Map.of("kind", PAGE.kind(), "thing", PAGE.id()));
        for (int i = 0; i < fields.length; i += 2) {
            all.put(fields[i], fields[i + 1]);
        }
        HttpServletRequest request = (HttpServletRequest) Proxy.newProxyInstance(
                PreviewTermsTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> all.get((String) arguments[0]));
        return PreviewTerms.of(request, service, words);
    }

    @Test
    void aYesThatSheIsAboutToGiveNamesReceiverPurposeAndEndAndTheWayBackToIt() {
        String to = SharingService.key(CHOICE);
        PreviewTerms terms = of("to", to, "purpose", "help", "until", "friday");
        assertEquals("Coach", terms.receiver());
        assertEquals("to get help with it", terms.purpose());
        assertEquals("Friday 27 November 2026", terms.until());
        assertFalse(terms.isGiven());
        assertEquals("/share?kind=plan-page&thing=wishes&to=" + to + "&check=1", terms.back());
    }

    @Test
    void aYesThatSheHasGivenNamesThemToo() {
        PreviewTerms terms = of("sharing", given.id().toString());
        assertEquals("Coach", terms.receiver());
        assertEquals("to get help with it", terms.purpose());
        assertEquals("Friday 4 December 2026", terms.until());
        assertTrue(terms.isGiven());
    }

    @Test
    void anAddressThatMeansNobodyAroundHerOrAnotherThingNamesNothing() {
        assertNull(of());
        assertNull(of("to", "person-" + UUID.randomUUID(), "purpose", "help", "until", "friday"));
        assertNull(of("to", SharingService.key(CHOICE), "purpose", "nonsense", "until", "friday"));
        assertNull(of("to", SharingService.key(CHOICE), "purpose", "help", "until", "some day"));
        assertNull(of("sharing", UUID.randomUUID().toString()));
        assertNull(of("sharing", given.id().toString(), "thing", "strengths"));
    }
}
