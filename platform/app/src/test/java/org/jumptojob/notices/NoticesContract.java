package org.jumptojob.notices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jumptojob.access.NotFound;
import org.jumptojob.persistence.Sql;
import org.jumptojob.persistence.TestDatabase;
import org.jumptojob.web.Texts;
import org.junit.jupiter.api.Test;

/** What notices and the mail of the week promise on every database. */
interface NoticesContract {

    Instant NOON = NoticeHouse.MONDAY;

    TestDatabase database();

    private NoticeHouse house() {
        return new NoticeHouse(database());
    }

    private static Notice notice(String kind, String argument) {
        return new Notice(kind, "notices.hour", List.of(argument), "notices.lead", "/my-notices");
    }

    private static void choose(NoticeHouse house, UUID person, DayOfWeek day, int from, int until) {
        house.as(person, () -> house.service.choose(new NoticeChoice(Optional.ofNullable(day), from, until)));
    }

    /** Somebody who wants her mail on Mondays and has one new notice. */
    private static UUID reader(NoticeHouse house) {
        UUID person = house.person();
        choose(house, person, DayOfWeek.MONDAY, 20, 8);
        house.tell(person, notice("a", "7"));
        return person;
    }

    @Test
    default void aNoticeIsReadByItsPersonWithTheReasonForIt() {
        NoticeHouse house = house();
        UUID person = house.person();
        house.tell(person, notice("a", "7"));
        NoticeService.Told told = house.page(person).fresh().get(0);
        assertEquals("7:00", told.getSentence());
        assertEquals(new Texts().get("notices.lead"), told.getWhy());
        assertEquals("23 November 2026, 13:00", told.getWhen());
        assertEquals(List.of(), house.fresh(house.person()));
    }

    @Test
    default void aMailThatCannotBeWrittenStopsNoOther() {
        NoticeHouse house = house();
        UUID broken = reader(house);
        UUID whole = reader(house);
        house.addresses.put(broken, new Addressees.Addressee("Ann", "ann@example.org", null, false));
        assertThrows(RuntimeException.class, () -> house.mailsAt(NOON, whole));
        assertTrue(house.mails.stream().anyMatch(mail -> mail[0].equals(whole + "@example.org")));
    }

    @Test
    default void theSameNoticeStandsThereOnceAsLongAsItIsNew() {
        NoticeHouse house = house();
        UUID person = house.person();
        house.tell(person, notice("a", "7"));
        house.tell(person, notice("a", "7"));
        house.tell(person, notice("a", "8"));
        assertEquals(2, house.unseen(person));
        house.as(person, () -> house.service.seenUntil(NOON));
        house.tell(person, notice("a", "7"));
        assertEquals(1, house.unseen(person));
    }

    @Test
    default void whoIsGoneIsToldNothing() {
        NoticeHouse house = house();
        UUID nobody = UUID.randomUUID();
        house.tell(nobody, notice("a", "7"));
        assertEquals(List.of(), house.fresh(nobody));
    }

    @Test
    default void markingAllLeavesNewWhatCameAfterThePageWasMade() {
        NoticeHouse house = house();
        UUID person = house.person();
        house.tell(person, notice("a", "7"));
        Instant latest = house.page(person).latest();
        house.at(NOON.plusSeconds(5)).tell(person, notice("a", "8"));
        house.as(person, () -> house.service.seenUntil(latest));
        assertEquals(List.of("8:00"), house.fresh(person));
        assertEquals(1, house.page(person).earlier().size());
    }

    @Test
    default void openingOneMarksItAndLeadsOn() {
        NoticeHouse house = house();
        UUID person = house.person();
        house.tell(person, notice("a", "7"));
        UUID id = house.page(person).fresh().get(0).getId();
        assertEquals("/my-notices", house.as(person, () -> house.service.open(id)));
        assertEquals(0, house.unseen(person));
    }

    @Test
    default void nobodyOpensOrMarksTheNoticesOfSomebodyElse() {
        NoticeHouse house = house();
        UUID person = house.person();
        UUID other = house.person();
        house.tell(person, notice("a", "7"));
        UUID id = house.page(person).fresh().get(0).getId();
        assertThrows(NotFound.class, () -> house.as(other, () -> house.service.open(id)));
        assertThrows(NotFound.class, () -> house.as(other, () -> house.service.leaveOut(id)));
        house.as(other, () -> house.service.seenUntil(NOON.plusSeconds(60)));
        assertEquals(1, house.unseen(person));
    }

    @Test
    default void aKindThatIsLeftOutStaysInTheListAndIsNeitherCountedNorMailed() {
        NoticeHouse house = house();
        UUID person = reader(house);
        UUID id = house.page(person).fresh().get(0).getId();
        assertEquals(Optional.empty(), house.as(person, () -> house.service.leaveOut(id)));
        house.tell(person, notice("a", "9"));
        assertEquals(0, house.unseen(person));
        assertEquals(2, house.page(person).earlier().size());
        assertEquals(0, house.mailsAt(NOON, person).size());
        house.as(person, () -> house.service.takeIn("a"));
        house.tell(person, notice("a", "10"));
        assertEquals(1, house.unseen(person));
    }

    @Test
    default void whatIsDoneAboutHerDataWithoutHerCannotBeLeftOut() {
        NoticeHouse house = house();
        for (String kind : List.of("break-glass", "paper-request")) {
            UUID person = house.person();
            house.tell(person, notice(kind, "7"));
            UUID id = house.page(person).fresh().get(0).getId();
            assertEquals(Optional.of("notices.always"), house.as(person, () -> house.service.leaveOut(id)), kind);
            assertEquals(1, house.unseen(person), kind);
        }
    }

    @Test
    default void whatIsNoMoreIsTakenBack() {
        NoticeHouse house = house();
        UUID person = house.person();
        house.tell(person, notice("a", "7"));
        house.tell(person, new Notice("b", "notices.none", List.of(), "notices.lead", "/elsewhere"));
        house.transactions.run(() -> house.board.takeBack(person, "/elsewhere"));
        assertEquals(List.of("7:00"), house.fresh(person));
    }

    @Test
    default void aNameIsTheOneOfTodayAndADayIsWrittenOut() {
        NoticeHouse house = house();
        UUID person = house.person();
        UUID gone = UUID.randomUUID();
        for (String argument : List.of("person:" + person, "person:" + gone, "2026-11-26", "2026-11-26T23:30:00Z")) {
            house.tell(person, notice(argument, argument));
        }
        List<String> words = house.fresh(person);
        for (String shown : List.of("Ann:00", "somebody:00", "26 November 2026:00", "27 November 2026, 00:30:00")) {
            assertTrue(words.contains(shown), () -> shown + " is not in " + words);
        }
    }

    @Test
    default void anOldNoticeWhoseTextIsNoMoreStillHasASentence() {
        NoticeHouse house = house();
        UUID person = house.person();
        house.tell(person, new Notice("a", "notices.text-of-an-old-release", List.of(), "nowhere.at-all", "/"));
        assertEquals(List.of(new Texts().get("notices.something")), house.fresh(person));
    }

    @Test
    default void whoChoseNothingGetsNoMail() {
        NoticeHouse house = house();
        UUID person = house.person();
        house.tell(person, notice("a", "7"));
        assertEquals(0, house.mailsAt(NOON, person).size());
    }

    @Test
    default void theMailComesOnTheChosenDayOutsideTheQuietTimesInHerZone() {
        NoticeHouse house = house();
        UUID person = house.person("Pacific/Auckland");
        choose(house, person, DayOfWeek.TUESDAY, 0, 5);
        house.tell(person, notice("a", "7"));
        // Monday noon in UTC is Tuesday one o'clock in the night there.
        assertEquals(0, house.mailsAt(NOON, person).size());
        assertEquals(1, house.mailsAt(NOON.plus(Duration.ofHours(5)), person).size());
    }

    @Test
    default void theMailComesOnceAWeekAtMostAndNotWithoutNews() {
        NoticeHouse house = house();
        UUID person = reader(house);
        assertEquals(1, house.mailsAt(NOON, person).size());
        house.tell(person, notice("a", "8"));
        assertEquals(0, house.mailsAt(NOON.plus(Duration.ofMinutes(10)), person).size());
        choose(house, person, DayOfWeek.WEDNESDAY, 20, 8);
        assertEquals(0, house.mailsAt(NOON.plus(Duration.ofDays(2)), person).size());
        assertEquals(1, house.mailsAt(NOON.plus(Duration.ofDays(9)), person).size());
        assertEquals(0, house.mailsAt(NOON.plus(Duration.ofDays(16)), person).size());
    }

    @Test
    default void theMailSaysHowMuchIsNewAndNothingOfWhatItIs() {
        NoticeHouse house = house();
        UUID person = reader(house);
        house.tell(person, notice("b", "canary"));
        String[] mail = house.mailsAt(NOON, person).get(0);
        assertTrue(mail[2].contains("2 things are new"), mail[2]);
        assertFalse((mail[1] + mail[2]).contains("canary"), mail[2]);
        assertFalse(mail[2].contains("7:00"), mail[2]);
        assertFalse(mail[2].contains(person.toString()), mail[2]);
    }

    @Test
    default void theMailTellsOfNoRealNoticeWhySheGetsIt() throws IOException {
        NoticeHouse house = house();
        UUID person = reader(house);
        Set<String> keys = whyKeys();
        assertTrue(keys.containsAll(Set.of("survey.notice-why", "groups.notice-report-why")), keys::toString);
        keys.forEach(key -> house.tell(
                person, new Notice(key.replace('.', '-'), "notices.lead", List.of(key), key, "/my-notices")));
        house.tell(person, new Notice("queue", "asking.notice-waits", List.of(), "asking.why-answerer", "/questions"));
        String mail = house.mailsAt(NOON, person).get(0)[2];
        for (String key : keys) {
            String sentence = new Texts().get(key);
            assertFalse(mail.contains(sentence), () -> key + " stands in " + mail);
        }
        assertEquals(
                List.of("- what you do for others", "- your own pages"),
                mail.lines().filter(line -> line.startsWith("- ")).sorted().toList());
    }

    /** The keys of all sentences that say why somebody gets a notice. */
    private static Set<String> whyKeys() throws IOException {
        Set<String> keys = new TreeSet<>();
        try (Stream<Path> bundles = Files.list(Path.of("src/main/resources/messages"))) {
            for (Path bundle : bundles.toList()) {
                String room = bundle.getFileName().toString().replace(".properties", "");
                Files.readAllLines(bundle).stream()
                        .map(line -> line.split(" = ", 2)[0])
                        .filter(key -> key.matches("why-[a-z-]+|[a-z-]+-why"))
                        .forEach(key -> keys.add(room + "." + key));
            }
        }
        return keys;
    }

    @Test
    default void whoHasNoConfirmedAddressGetsNoMailAndLosesNoTurn() {
        NoticeHouse house = house();
        UUID person = reader(house);
        var address = house.addresses.remove(person);
        assertEquals(0, house.mailsAt(NOON, person).size());
        house.addresses.put(person, address);
        assertEquals(1, house.mailsAt(NOON, person).size());
    }

    @Test
    default void theLinkInTheMailStopsTheMailsWithoutASignInAndDoesNothingElse() {
        NoticeHouse house = house();
        UUID person = reader(house);
        String token = house.mailsAt(NOON, person).get(0)[2].replaceFirst("(?s).*/no-more-mail\\?t=(\\S+).*", "$1");
        assertFalse(house.transactions.answer(() -> house.service.stopMail(token + "x")));
        assertFalse(house.transactions.answer(() -> house.service.stopMail("")));
        assertTrue(house.transactions.answer(() -> house.service.stopMail(token)));
        house.tell(person, notice("a", "8"));
        assertEquals(0, house.mailsAt(NOON.plus(Duration.ofDays(7)), person).size());
        assertEquals(2, house.unseen(person));
    }

    @Test
    default void whoLeavesLeavesNothingHere() {
        NoticeHouse house = house();
        UUID person = reader(house);
        house.as(
                person,
                () -> house.service.leaveOut(
                        house.service.mine(0).fresh().get(0).getId()));
        house.transactions.run(() -> house.board.forget(person));
        for (String table : List.of("notice", "notice_choice", "notice_left_out")) {
            List<UUID> left = house.transactions.answer(() -> Sql.in(house.transactions.entities())
                    .query(
                            "SELECT person_id FROM " + table + " WHERE person_id = ?",
                            row -> row.uuid("person_id"),
                            person));
            assertEquals(List.of(), left, table);
        }
    }

    @Test
    default void oldNoticesAreCountedAndDeleted() {
        NoticeHouse house = house();
        UUID person = house.person();
        Instant old = Instant.parse("2020-01-01T00:00:00Z");
        house.at(old).tell(person, notice("a", "7"));
        house.at(NOON).tell(person, notice("a", "8"));
        long counted = house.transactions.answer(() -> house.board.kept().count(old.plusSeconds(1)));
        long deleted = house.transactions.answer(() -> house.board.kept().delete(old.plusSeconds(1)));
        assertEquals(1, counted);
        assertEquals(1, deleted);
        assertEquals(List.of("8:00"), house.fresh(person));
    }

    @Test
    default void herOwnCopyHoldsHerNoticesAndHerChoice() {
        NoticeHouse house = house();
        UUID person = reader(house);
        var chapters = house.transactions.answer(() -> house.board.about(person));
        assertEquals("7:00", chapters.get(0).rows().get(0).get("notices.sentence"));
        assertEquals("monday", chapters.get(1).rows().get(0).get("notices.digest"));
        UUID other = house.person();
        assertTrue(house.transactions.answer(() -> house.board.about(other)).stream()
                .allMatch(chapter -> chapter.rows().isEmpty()));
    }
}
