package org.jumptojob.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jumptojob.access.NotFound;
import org.jumptojob.identity.PersonClosed;
import org.junit.jupiter.api.Test;

/** What a career plan promises on every database: it is hers, nothing typed is lost, and it can go away again. */
interface PlanContract {

    Hands hands();

    private UUID withTwoTexts() {
        UUID person = hands().person();
        hands().save(person, PlanPage.WISHES, 0, "dream", "A garden.");
        hands().save(person, PlanPage.WISHES, 1, "dream", "A garden and a bench.");
        assertTrue(
                hands().save(person, PlanPage.WISHES, 1, "dream", "A kitchen.").conflict());
        return person;
    }

    private int added(UUID person, Function<Desk, Integer> work) {
        return hands().as(person, work);
    }

    private void pass(Duration time) {
        hands().world().now = hands().world().now.plus(time);
    }

    @Test
    default void eachPageIsWrittenByItself() {
        UUID person = hands().person();
        assertEquals(new Sheets.Saved(1, false, true), hands().save(person, PlanPage.WISHES, 0, "dream", "A garden."));
        hands().save(person, PlanPage.STRENGTHS, 0, "can", "I listen.\r\nI stay calm. ✿");
        assertEquals("A garden.", hands().page(person, PlanPage.WISHES).value("dream"));
        assertEquals(
                "I listen.\nI stay calm. ✿",
                hands().page(person, PlanPage.STRENGTHS).value("can"));
        assertEquals(2, hands().as(person, desk -> desk.plan.pages()).size());
    }

    @Test
    default void onlyTheFieldsOfThePageAreKept() {
        UUID person = hands().person();
        hands().save(person, PlanPage.WISHES, 0, "dream", "A garden.", "diagnosis", "none of their business");
        assertEquals(
                List.of("dream", "matters"),
                List.copyOf(hands().page(person, PlanPage.WISHES).fields().keySet()));
    }

    @Test
    default void anEmptyPageLeavesNoRow() {
        UUID person = hands().person();
        assertEquals(new Sheets.Saved(0, false, false), hands().save(person, PlanPage.WISHES, 0, "dream", "  "));
        assertEquals(0, hands().count("plan_sheet", person));
    }

    @Test
    default void nobodyElseReadsIt() {
        UUID person = hands().person();
        hands().save(person, PlanPage.WISHES, 0, "dream", "A garden.");
        assertTrue(hands().as(hands().person(), desk -> desk.plan.page(PlanPage.WISHES))
                .isEmpty());
        assertTrue(hands().as(hands().person(), desk -> desk.plan.pages()).isEmpty());
    }

    @Test
    default void twoTextsOfTwoTabsBothStayUntilSheChooses() {
        UUID person = withTwoTexts();
        Sheet page = hands().page(person, PlanPage.WISHES);
        assertEquals("A garden and a bench.", page.value("dream"));
        assertEquals("A kitchen.", page.other().orElseThrow().get("dream").get(0));
        hands().does(person, desk -> desk.plan.choose(PlanPage.WISHES, "both"));
        page = hands().page(person, PlanPage.WISHES);
        assertEquals("A garden and a bench.\n\nA kitchen.", page.value("dream"));
        assertTrue(page.other().isEmpty());
    }

    @Test
    default void sheKeepsEitherText() {
        UUID one = withTwoTexts();
        hands().does(one, desk -> desk.plan.choose(PlanPage.WISHES, "mine"));
        assertEquals("A garden and a bench.", hands().page(one, PlanPage.WISHES).value("dream"));
        UUID other = withTwoTexts();
        hands().does(other, desk -> desk.plan.choose(PlanPage.WISHES, "other"));
        assertEquals("A kitchen.", hands().page(other, PlanPage.WISHES).value("dream"));
    }

    @Test
    default void aTabThatGoesOnTypingRenewsItsOwnTextAndAThirdTextJoinsTheSecond() {
        UUID person = withTwoTexts();
        hands().save(person, PlanPage.WISHES, 1, "dream", "A kitchen with a window.");
        assertEquals(
                List.of("A kitchen with a window."),
                hands().page(person, PlanPage.WISHES).other().orElseThrow().get("dream"));
        hands().save(person, PlanPage.WISHES, 1, "dream", "By the sea.");
        assertEquals(
                List.of("A kitchen with a window.\n\nBy the sea."),
                hands().page(person, PlanPage.WISHES).other().orElseThrow().get("dream"));
    }

    @Test
    default void aTextThatIsTooLongIsRefusedAndTheOldOneStays() {
        UUID person = hands().person();
        hands().save(person, PlanPage.WISHES, 0, "dream", "A garden.");
        String tooLong = "x".repeat(Sheets.LONGEST + 1);
        assertThrows(TooLong.class, () -> hands().save(person, PlanPage.WISHES, 1, "dream", tooLong));
        assertEquals("A garden.", hands().page(person, PlanPage.WISHES).value("dream"));
        String longest = "é".repeat(Sheets.LONGEST - 100);
        hands().save(person, PlanPage.WISHES, 1, "dream", longest);
        assertEquals(longest, hands().page(person, PlanPage.WISHES).value("dream"));
    }

    @Test
    default void eachDayLeavesOneVersion() {
        UUID person = hands().person();
        hands().save(person, PlanPage.WISHES, 0, "dream", "On Monday.");
        hands().save(person, PlanPage.WISHES, 1, "dream", "On Monday, later.");
        assertEquals(List.of(), hands().versions(person, PlanPage.WISHES));
        pass(Duration.ofDays(1));
        hands().save(person, PlanPage.WISHES, 2, "dream", "On Tuesday.");
        hands().save(person, PlanPage.WISHES, 3, "dream", "On Tuesday, later.");
        List<PlanVersions.Entry> versions = hands().versions(person, PlanPage.WISHES);
        assertEquals(1, versions.size());
        assertEquals(Desk.MONDAY, versions.get(0).written());
        assertEquals(
                List.of("On Monday, later."),
                hands().as(
                                person,
                                desk -> desk.plan.version(
                                        PlanPage.WISHES, versions.get(0).id()))
                        .fields()
                        .get("dream"));
    }

    @Test
    default void theOldestDayGoesAndNamedVersionsStay() {
        UUID person = hands().person();
        hands().save(person, PlanPage.WISHES, 0, "dream", "Day 0");
        hands().keep(person, PlanPage.WISHES, " The first ");
        for (int day = 1; day <= PlanVersions.UNNAMED + 3; day++) {
            pass(Duration.ofDays(1));
            hands().save(person, PlanPage.WISHES, day, "dream", "Day " + day);
        }
        List<PlanVersions.Entry> versions = hands().versions(person, PlanPage.WISHES);
        assertEquals(PlanVersions.UNNAMED + 1, versions.size());
        assertEquals("The first", versions.get(versions.size() - 1).label());
    }

    @Test
    default void anEarlierVersionComesBackAndNothingIsLost() {
        UUID person = hands().person();
        hands().save(person, PlanPage.WISHES, 0, "dream", "A garden.");
        hands().keep(person, PlanPage.WISHES, "before");
        hands().save(person, PlanPage.WISHES, 1, "dream", "A kitchen.");
        UUID version = hands().versions(person, PlanPage.WISHES).get(0).id();
        hands().does(person, desk -> desk.plan.restore(PlanPage.WISHES, version));
        assertEquals("A garden.", hands().page(person, PlanPage.WISHES).value("dream"));
        assertEquals(3, hands().page(person, PlanPage.WISHES).version());
        List<PlanVersions.Entry> versions = hands().versions(person, PlanPage.WISHES);
        assertEquals(2, versions.size());
        assertTrue(versions.stream().anyMatch(entry -> entry.label().isEmpty()));
    }

    @Test
    default void nobodyReadsRestoresOrDeletesAnothersVersion() {
        UUID person = hands().person();
        hands().save(person, PlanPage.WISHES, 0, "dream", "A garden.");
        hands().keep(person, PlanPage.WISHES, "mine");
        UUID version = hands().versions(person, PlanPage.WISHES).get(0).id();
        UUID neighbour = hands().person();
        assertThrows(NotFound.class, () -> hands().as(neighbour, desk -> desk.plan.version(PlanPage.WISHES, version)));
        assertThrows(
                NotFound.class, () -> hands().does(neighbour, desk -> desk.plan.restore(PlanPage.WISHES, version)));
        hands().does(neighbour, desk -> desk.plan.deleteVersion(PlanPage.WISHES, version));
        assertEquals(1, hands().versions(person, PlanPage.WISHES).size());
        hands().does(person, desk -> desk.plan.deleteVersion(PlanPage.WISHES, version));
        assertEquals(List.of(), hands().versions(person, PlanPage.WISHES));
    }

    @Test
    default void aDeletedPageIsGoneWithItsVersionsAndItsSecondText() {
        UUID person = withTwoTexts();
        hands().keep(person, PlanPage.WISHES, "kept");
        hands().save(person, PlanPage.PEOPLE, 0, "mine", "My uncle");
        hands().does(person, desk -> desk.plan.delete(PlanPage.WISHES));
        assertEquals(1, hands().count("plan_sheet", person));
        assertEquals(0, hands().count("plan_version", person));
        assertEquals("My uncle", hands().page(person, PlanPage.PEOPLE).value("mine"));
    }

    @Test
    default void noRowHoldsAPlainText() {
        UUID person = hands().person();
        hands().save(person, PlanPage.WISHES, 0, "dream", "canary-one");
        hands().save(person, PlanPage.WISHES, 0, "dream", "another canary-two");
        hands().save(person, PlanPage.STEPS, 0, "what-1", "canary-three", "when-1", "2026-12-24", "remind-1", "yes");
        hands().keep(person, PlanPage.WISHES, "canary-four");
        assertEquals(1, hands().count("plan_reminder", person));
        assertEquals(3, hands().count("plan_sheet", person));
        assertFalse(hands().rows().contains("canary"));
    }

    @Test
    default void whoClosesHerAccountLeavesNothing() {
        UUID person = withTwoTexts();
        UUID other = hands().person();
        hands().save(other, PlanPage.WISHES, 0, "dream", "Mine stays.");
        hands().save(person, PlanPage.STEPS, 0, "what-1", "Ask", "when-1", "2099-12-24", "remind-1", "yes");
        hands().keep(person, PlanPage.WISHES, "kept");
        hands().does(person, desk -> desk.own.save(OwnSheet.HARD_DAYS, 0, Hands.fields("text-good", "I sing.")));
        hands().does(person, desk -> desk.own.save(OwnSheet.CARD, 0, Hands.fields("own", "Breaks")));
        hands().does(person, desk -> desk.plan.closed(new PersonClosed(person, UUID.randomUUID())));
        for (String table : List.of("plan_sheet", "plan_version", "plan_reminder")) {
            assertEquals(0, hands().count(table, person), table);
        }
        assertEquals("Mine stays.", hands().page(other, PlanPage.WISHES).value("dream"));
    }

    @Test
    default void linesAreAddedBelowWhatStandsThereAndOnlyOnce() {
        UUID person = hands().person();
        assertEquals(
                2, added(person, desk -> desk.plan.add(PlanPage.WISHES, "dream", List.of("A garden.", " A bench."))));
        hands().save(person, PlanPage.WISHES, 1, "dream", "A garden.\nA bench.\nMy own words.", "matters", "Quiet");
        assertEquals(1, added(person, desk -> desk.plan.add(PlanPage.WISHES, "dream", List.of("A bench.", "A tree."))));
        assertEquals(0, added(person, desk -> desk.plan.add(PlanPage.WISHES, "dream", List.of("A tree.", "  "))));
        Sheet page = hands().page(person, PlanPage.WISHES);
        assertEquals("A garden.\nA bench.\nMy own words.\nA tree.", page.value("dream"));
        assertEquals("Quiet", page.value("matters"));
        assertTrue(page.other().isEmpty());
    }

    @Test
    default void whatIsAddedLeavesATextOfAnotherTabWhereItIs() {
        UUID person = withTwoTexts();
        hands().does(person, desk -> desk.plan.add(PlanPage.WISHES, "dream", List.of("A tree.")));
        Sheet page = hands().page(person, PlanPage.WISHES);
        assertEquals("A garden and a bench.\nA tree.", page.value("dream"));
        assertEquals("A kitchen.", page.other().orElseThrow().get("dream").get(0));
    }

    @Test
    default void aTextThatAnOpenTabHoldsIsNotLostByAnAddition() {
        UUID person = hands().person();
        hands().save(person, PlanPage.WISHES, 0, "dream", "A garden.");
        hands().does(person, desk -> desk.plan.add(PlanPage.WISHES, "dream", List.of("A tree.")));
        assertTrue(hands().save(person, PlanPage.WISHES, 1, "dream", "A garden with bees.")
                .conflict());
        assertEquals("A garden.\nA tree.", hands().page(person, PlanPage.WISHES).value("dream"));
    }

    @Test
    default void nothingIsAddedToABoxThatThePageDoesNotHave() {
        UUID person = hands().person();
        assertThrows(
                NotFound.class,
                () -> hands().does(person, desk -> desk.plan.add(PlanPage.WISHES, "can", List.of("I listen."))));
        assertThrows(
                NotFound.class,
                () -> hands().does(person, desk -> desk.plan.add(PlanPage.STEPS, "what-1", List.of("I call."))));
    }

    @Test
    default void stepsAreAddedBehindThoseThatAreThere() {
        UUID person = hands().person();
        hands().save(person, PlanPage.STEPS, 0, "what-4", "Call Silke", "done-4", "yes");
        List<Step> more = List.of(
                new Step(0, "Call Silke", "", "", false, false), new Step(0, "Visit", "", "2027-05-12", false, false));
        assertEquals(1, added(person, desk -> desk.plan.addSteps(more)));
        assertEquals(0, added(person, desk -> desk.plan.addSteps(more)));
        assertEquals(
                List.of(
                        new Step(4, "Call Silke", "", "", true, false),
                        new Step(5, "Visit", "", "2027-05-12", false, false)),
                Step.of(hands().page(person, PlanPage.STEPS).fields()));
    }
}
