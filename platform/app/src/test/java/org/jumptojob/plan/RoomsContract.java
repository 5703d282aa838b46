package org.jumptojob.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jumptojob.consent.Shareable;
import org.jumptojob.consent.Thing;
import org.jumptojob.privacy.PersonalData;
import org.junit.jupiter.api.Test;

/** The private rooms beside the plan, what of all this can be shared, and her own copy. */
interface RoomsContract {

    Hands hands();

    private UUID withHardDays() {
        UUID person = hands().person();
        hands().does(
                        person,
                        desk -> desk.own.save(
                                OwnSheet.HARD_DAYS,
                                0,
                                Hands.fields(
                                        "text-good", "I sing in the bus.",
                                        "head-early", "When the fog comes",
                                        "text-early", "I stop answering.",
                                        "head-own1", "My dog",
                                        "text-own1", "She knows it first.",
                                        "work", "Give me one task at a time.",
                                        "diagnosis", "not kept")));
        return person;
    }

    private UUID withCard() {
        UUID person = hands().person();
        Map<String, List<String>> fields = new TreeMap<>(Hands.fields("own", "Let me draw it.\n\nNo music, please."));
        fields.put("pick", List.of("quiet", "plain", "a made-up one"));
        hands().does(person, desk -> desk.own.save(OwnSheet.CARD, 0, fields));
        return person;
    }

    private List<String> lines(Shareable.Shown shown) {
        return shown.parts().stream().flatMap(part -> part.lines().stream()).toList();
    }

    @Test
    default void headingsCanBeRenamedAndAdded() {
        UUID person = withHardDays();
        Sheet sheet =
                hands().as(person, desk -> desk.own.sheet(OwnSheet.HARD_DAYS)).orElseThrow();
        assertEquals("When the fog comes", sheet.value("head-early"));
        assertEquals("She knows it first.", sheet.value("text-own1"));
        assertEquals("own1", HardDays.ids(sheet.fields()).get(HardDays.HEADINGS.size()));
        assertEquals("own2", HardDays.nextId(sheet.fields()));
        assertFalse(sheet.fields().containsKey("diagnosis"));
    }

    @Test
    default void theHardDaysAreDeletedAtOnceAndLeaveNoVersion() {
        UUID person = withHardDays();
        hands().does(person, desk -> desk.own.save(OwnSheet.HARD_DAYS, 0, Hands.fields("text-good", "of another tab")));
        assertEquals(2, hands().count("plan_sheet", person));
        assertEquals(0, hands().count("plan_version", person));
        hands().does(person, desk -> desk.own.delete(OwnSheet.HARD_DAYS));
        assertEquals(0, hands().count("plan_sheet", person));
        assertEquals(List.of(new Thing(SharedWorkLine.KIND, HardDays.WORK)), hands().world().gone);
    }

    @Test
    default void aDeletedCardEndsWhatOpenedIt() {
        UUID person = withCard();
        assertEquals(List.of(), hands().world().gone);
        hands().does(person, desk -> desk.own.delete(OwnSheet.CARD));
        assertEquals(List.of(new Thing(SharedCard.KIND, SharedCard.ID)), hands().world().gone);
    }

    @Test
    default void whatIsEmptiedEndsWhatOpenedIt() {
        UUID card = withCard();
        hands().does(card, desk -> desk.own.save(OwnSheet.CARD, 1, Hands.fields("own", " ")));
        assertEquals(List.of(new Thing(SharedCard.KIND, SharedCard.ID)), hands().world().gone);
        hands().world().gone.clear();
        UUID days = withHardDays();
        hands().does(
                        days,
                        desk -> desk.own.save(OwnSheet.HARD_DAYS, 1, Hands.fields("text-good", "I sing in the bus.")));
        assertEquals(List.of(new Thing(SharedWorkLine.KIND, HardDays.WORK)), hands().world().gone);
        hands().world().gone.clear();
        UUID page = hands().person();
        hands().save(page, PlanPage.WISHES, 0, "dream", "A garden.");
        assertEquals(List.of(), hands().world().gone);
        hands().save(page, PlanPage.WISHES, 1, "dream", " ");
        assertEquals(List.of(new Thing(SharedPlanPage.KIND, "wishes")), hands().world().gone);
    }

    @Test
    default void twoTextsOfTheHardDaysBothStay() {
        UUID person = withHardDays();
        assertTrue(hands().as(
                        person,
                        desk -> desk.own.save(
                                OwnSheet.HARD_DAYS, 0, Hands.fields("head-early", "Clouds", "text-early", "I sleep.")))
                .conflict());
        hands().does(person, desk -> desk.own.choose(OwnSheet.HARD_DAYS, "both"));
        Sheet sheet =
                hands().as(person, desk -> desk.own.sheet(OwnSheet.HARD_DAYS)).orElseThrow();
        assertEquals("When the fog comes / Clouds", sheet.value("head-early"));
        assertEquals("I stop answering.\n\nI sleep.", sheet.value("text-early"));
        assertEquals("I sing in the bus.", sheet.value("text-good"));
    }

    @Test
    default void onlyTheOneLineOfTheHardDaysCanBeShared() {
        UUID person = withHardDays();
        assertEquals(
                List.of(new Thing("hard-days-line", "work")),
                hands().as(person, desk -> desk.sharedLine.offers(person)).stream()
                        .map(Shareable.Offer::thing)
                        .toList());
        Shareable.Shown shown =
                hands().as(person, desk -> desk.sharedLine.show(person, "work")).orElseThrow();
        assertEquals(List.of("Give me one task at a time."), lines(shown));
        assertFalse(shown.toString().contains("bus"));
        for (String id : List.of("text-good", "all", "early", "")) {
            assertTrue(
                    hands().as(person, desk -> desk.sharedLine.show(person, id)).isEmpty(), id);
        }
    }

    @Test
    default void theCardHasChosenExamplesAndOwnLinesAndNeverAReason() {
        UUID person = withCard();
        Shareable.Shown shown =
                hands().as(person, desk -> desk.sharedCard.show(person, "all")).orElseThrow();
        assertEquals(
                List.of(
                        "Use short sentences and plain words.",
                        "Give me a quiet place, or let me wear ear protection.",
                        "Let me draw it.",
                        "No music, please."),
                lines(shown));
        assertEquals("plan.card-note", shown.note());
    }

    @Test
    default void cardsOfTwoTabsAreJoinedWithoutLosingATick() {
        UUID person = withCard();
        Map<String, List<String>> other = new TreeMap<>(Hands.fields("own", "No music, please.\nA map."));
        other.put("pick", List.of("breaks"));
        assertTrue(hands().as(person, desk -> desk.own.save(OwnSheet.CARD, 0, other))
                .conflict());
        hands().does(person, desk -> desk.own.choose(OwnSheet.CARD, "both"));
        Sheet card = hands().as(person, desk -> desk.own.sheet(OwnSheet.CARD)).orElseThrow();
        assertEquals(List.of("plain", "breaks", "quiet"), card.fields().get("pick"));
        assertEquals("Let me draw it.\nNo music, please.\nA map.", card.value("own"));
    }

    @Test
    default void aPageOfThePlanIsSharedByItselfAsItIsNow() {
        UUID person = hands().person();
        hands().save(person, PlanPage.WISHES, 0, "dream", "A garden.");
        hands().save(person, PlanPage.PEOPLE, 0, "mine", "My uncle");
        hands().save(person, PlanPage.OWN, 0, "title", "Pictures", "text", " ");
        assertEquals(
                List.of(new Thing("plan-page", "wishes"), new Thing("plan-page", "people")),
                hands().as(person, desk -> desk.sharedPage.offers(person)).stream()
                        .map(Shareable.Offer::thing)
                        .toList());
        Shareable.Shown shown = hands().as(person, desk -> desk.sharedPage.show(person, "wishes"))
                .orElseThrow();
        assertEquals("Career plan: My wishes", shown.title());
        assertEquals(List.of("A garden."), lines(shown));
        hands().save(person, PlanPage.WISHES, 1, "dream", "A kitchen.");
        assertEquals(
                List.of("A kitchen."),
                lines(hands().as(person, desk -> desk.sharedPage.show(person, "wishes"))
                        .orElseThrow()));
        hands().does(person, desk -> desk.plan.delete(PlanPage.WISHES));
        assertEquals(List.of(new Thing(SharedPlanPage.KIND, "wishes")), hands().world().gone);
        assertTrue(hands().as(person, desk -> desk.sharedPage.show(person, "wishes"))
                .isEmpty());
    }

    /** A text of another tab is not in force: a receiver never sees it. */
    @Test
    default void aReceiverSeesNoSecondTextAndNoVersion() {
        UUID person = hands().person();
        hands().save(person, PlanPage.WISHES, 0, "dream", "A garden.");
        hands().keep(person, PlanPage.WISHES, "kept-name");
        hands().save(person, PlanPage.WISHES, 1, "dream", "A kitchen.");
        hands().save(person, PlanPage.WISHES, 1, "dream", "By the sea.");
        String shown = hands().as(person, desk -> desk.sharedPage.show(person, "wishes"))
                .orElseThrow()
                .toString();
        assertTrue(shown.contains("A kitchen."));
        for (String hidden : List.of("garden", "sea", "kept-name")) {
            assertFalse(shown.contains(hidden), hidden);
        }
    }

    @Test
    default void anIdOfNothingShowsNothing() {
        UUID person = hands().person();
        for (String id : List.of("wishes", "own", "no-such-page", "", "all", "work")) {
            assertTrue(
                    hands().as(person, desk -> desk.sharedPage.show(person, id)).isEmpty(), id);
            assertTrue(
                    hands().as(person, desk -> desk.sharedCard.show(person, id)).isEmpty(), id);
            assertTrue(
                    hands().as(person, desk -> desk.sharedLine.show(person, id)).isEmpty(), id);
        }
    }

    @Test
    default void herOwnCopyHoldsAllOfItAndAlsoSaysWhereThereIsNothing() {
        UUID person = withHardDays();
        hands().save(person, PlanPage.WISHES, 0, "dream", "A garden.");
        hands().keep(person, PlanPage.WISHES, "my-name");
        hands().save(person, PlanPage.WISHES, 1, "dream", "A kitchen.");
        hands().save(person, PlanPage.WISHES, 1, "dream", "By the sea.");
        hands().save(person, PlanPage.STEPS, 0, "what-1", "Ask her", "when-1", "2099-01-01", "remind-1", "yes");
        List<PersonalData.Chapter> chapters = hands().as(person, desk -> desk.data.about(person));
        assertEquals(
                List.of("career-plan", "career-plan-versions", "hard-days", "what-helps-me"),
                chapters.stream().map(PersonalData.Chapter::word).toList());
        String all = chapters.toString();
        for (String text : List.of("A garden.", "my-name", "A kitchen.", "By the sea.", "I sing in the bus.", "fog")) {
            assertTrue(all.contains(text), text);
        }
        assertTrue(chapters.get(0).rows().contains(Map.of("plan.reminder", "Ask her")));
        assertEquals(List.of(), chapters.get(3).rows());
        assertEquals(
                4,
                hands().as(person, desk -> desk.data.about(UUID.randomUUID())).size());
    }
}
