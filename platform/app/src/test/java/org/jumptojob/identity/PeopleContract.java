package org.jumptojob.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jumptojob.access.Preferences;
import org.jumptojob.identity.Membership.Role;
import org.jumptojob.identity.SignInService.Browser;
import org.jumptojob.persistence.Sql;
import org.junit.jupiter.api.Test;

/** What persons, sign-ins, keys and kept forms promise on every database. */
interface PeopleContract extends PeopleScene {

    @Test
    default void aTokenTellsThePersonHerRolesAndHerPreferencesInOneRead() {
        String address = address();
        Person ann = from(house -> {
            Person person = house.person(world(), "Ann", address);
            Organisation organisation = new Organisation("Org " + UUID.randomUUID(), world().now);
            house.people.add(organisation);
            house.people.flush();
            house.people.add(new Membership(person.getId(), Role.COACH, organisation.getId(), world().now));
            house.people.add(new Membership(person.getId(), Role.TRAINEE, organisation.getId(), world().now));
            return person;
        });
        Browser browser = new Browser("", "150.wide.legible.dark.less.easy.on", "v", "", "192.0.2.7");
        SignIns.Entry entry = enter(signIn(address, false, browser).token()).orElseThrow();
        assertEquals(ann.getId(), entry.person().id());
        assertEquals(ann.getActor(), entry.person().actor());
        assertEquals(Set.of("coach", "trainee"), entry.person().roles());
        assertEquals("150.wide.legible.dark.less.easy.on", entry.preferences().toCookie());
        assertEquals("Europe/Brussels", entry.person().timeZone());
    }

    @Test
    default void aTokenTellsInTheSameReadHowMuchIsNewForHer() {
        String address = address();
        Person ann = from(house -> house.person(world(), "Ann", address));
        String token = signIn(address, false, House.browser("v")).token();
        assertEquals(0, enter(token).orElseThrow().news());
        String tell = "INSERT INTO notice (id, person_id, kind, text_key, arguments, why_key, path, created, seen)"
                + " VALUES (?, ?, 'a', 'a', '[]', 'a', '/', ?, ?)";
        database().inTransaction(entities -> {
            Sql sql = Sql.in(entities);
            sql.update(tell, UUID.randomUUID(), ann.getId(), world().now, null);
            sql.update(tell, UUID.randomUUID(), ann.getId(), world().now, world().now);
        });
        assertEquals(1, enter(token).orElseThrow().news());
    }

    @Test
    default void whatSheChoseHerselfStaysWhateverTheBrowserSays() {
        String address = address();
        Person amy = from(house -> house.person(world(), "Amy", address));
        in(house -> house.as(amy).accountService.chooseZone("Europe/Athens"));
        in(house -> house.as(amy).accountService.prefer(Preferences.ofCookie("200.wide.serif.contrast.less.easy.on")));
        Browser browser = new Browser("", "100.normal.standard.auto.auto.standard.off", "v", "", "192.0.2.7");
        SignIns.Entry entry = enter(signIn(address, false, browser).token()).orElseThrow();
        assertEquals("200.wide.serif.contrast.less.easy.on", entry.preferences().toCookie());
        assertEquals("Europe/Athens", entry.person().timeZone());
        assertEquals(
                Optional.of("identity.zone-odd"),
                from(house -> house.as(amy).accountService.chooseZone("Nowhere/Land")));
    }

    @Test
    default void aTokenThatNobodyHasEntersNobody() {
        assertTrue(enter("nobody's").isEmpty());
    }

    @Test
    default void aSignInEndsAfterTwelveHoursAndARememberedOneAfterNinetyDays() {
        String address = address();
        in(house -> house.person(world(), "Ben", address));
        String brief = signIn(address, false, House.browser("v")).token();
        String remembered = signIn(address, true, House.browser("v")).token();
        world().pass(Duration.ofHours(12).plusSeconds(1));
        assertTrue(enter(brief).isEmpty());
        assertTrue(enter(remembered).isPresent());
        world().pass(Duration.ofDays(90));
        assertTrue(enter(remembered).isEmpty());
    }

    @Test
    default void signingInAgainInTheSameBrowserEndsTheSignInBefore() {
        String address = address();
        in(house -> house.person(world(), "Cem", address));
        String first = signIn(address, false, House.browser("v")).token();
        String second = signIn(address, false, new Browser(first, "", "v", "", "192.0.2.7"))
                .token();
        assertNotEquals(first, second);
        assertTrue(enter(first).isEmpty());
        assertTrue(enter(second).isPresent());
    }

    @Test
    default void whoIsLockedIsOutAtOnceAndInAgainAfterwards() {
        String address = address();
        Person dot = from(house -> house.person(world(), "Dot", address));
        String token = signIn(address, true, House.browser("v")).token();
        in(house -> house.people.person(dot.getId()).orElseThrow().lock(world().now));
        assertTrue(enter(token).isEmpty());
        in(house -> house.people.person(dot.getId()).orElseThrow().unlock());
        assertTrue(enter(token).isPresent());
    }

    @Test
    default void somebodyElseCannotEndMySignIn() {
        String mine = address();
        in(house -> house.person(world(), "Eva", mine));
        Person other = from(house -> house.person(world(), "Oskar", address()));
        String token = signIn(mine, true, House.browser("v")).token();
        UUID signIn = enter(token).orElseThrow().person().signIn();
        in(house -> house.as(other).signInService.end(signIn));
        assertTrue(enter(token).isPresent());
    }

    @Test
    default void anAddressIsFoundHoweverItIsWritten() {
        String address = address();
        in(house -> house.person(world(), "Fay", "  " + address.toUpperCase(Locale.ROOT)));
        assertTrue(from(house -> house.people.login(address)).isPresent());
    }

    @Test
    default void peopleAreFoundByAPartOfNameOrAddressAndASignOfThePatternIsASignLikeAnyOther() {
        String part = UUID.randomUUID().toString().substring(0, 8);
        Person boss = from(house -> {
            house.person(world(), "Gil 100% " + part, address());
            house.person(world(), "Gil " + part, "x-" + part + "@example.org");
            return house.person(world(), "Boss", address());
        });
        assertEquals(2, find(boss, part).size());
        assertEquals(1, find(boss, "x-" + part.toUpperCase(Locale.ROOT)).size());
        assertEquals(1, find(boss, "100% " + part).size());
        assertEquals(0, find(boss, "1_0% " + part).size());
    }

    @Test
    default void aTextOpensForItsPersonAndItsPlaceOnly() {
        Person ida = from(house -> house.person(world(), "Ida", address()));
        Person jo = from(house -> house.person(world(), "Jo", address()));
        String sealed = from(house -> house.keys.seal(ida.getId(), "six-feelings", "I was afraid."));
        in(house -> house.keys.seal(jo.getId(), "six-feelings", "Mine."));
        assertFalse(sealed.contains("afraid"));
        assertEquals(Optional.of("I was afraid."), from(house -> house.keys.open(ida.getId(), "six-feelings", sealed)));
        assertEquals(Optional.empty(), from(house -> house.keys.open(jo.getId(), "six-feelings", sealed)));
        assertEquals(Optional.empty(), from(house -> house.keys.open(ida.getId(), "another-place", sealed)));
        in(house -> house.keys.destroy(ida.getId()));
        assertEquals(Optional.empty(), from(house -> house.keys.open(ida.getId(), "six-feelings", sealed)));
    }

    @Test
    default void aKeptFormComesBackToItsOwnerAloneAndGoesWhenItIsDropped() {
        Person kim = from(house -> house.person(world(), "Kim", address()));
        Person lee = from(house -> house.person(world(), "Lee", address()));
        String words = "A long text ".repeat(800);
        in(house -> house.keptPosts.hold(
                kim.getId(),
                "/do/learn/x/answer",
                Map.of("text", new String[] {words}, "item", new String[] {"a", "b"}, "token", new String[] {"t"})));
        assertTrue(from(house -> house.as(lee).keptPosts.mine()).isEmpty());
        KeptPosts.Kept kept = from(house -> house.as(kim).keptPosts.mine()).get(0);
        assertEquals("/do/learn/x/answer", kept.getPath());
        assertEquals(words, kept.getWords());
        assertEquals(3, kept.getFields().size(), "every value, and no token");
        in(house -> house.as(lee).keptPosts.drop(kept.getId()));
        assertEquals(1, from(house -> house.as(kim).keptPosts.mine()).size());
        in(house -> house.as(kim).keptPosts.drop(kept.getId()));
        assertTrue(from(house -> house.as(kim).keptPosts.mine()).isEmpty());
    }

    @Test
    default void aFormWithAPassphraseIsNeverKept() {
        Person max = from(house -> house.person(world(), "Max", address()));
        in(house -> house.keptPosts.hold(
                max.getId(), "/do/account/passphrase", Map.of("current", new String[] {House.PASSPHRASE})));
        assertTrue(from(house -> house.as(max).keptPosts.mine()).isEmpty());
    }

    @Test
    default void keptFormsMakeRoomSoThatNobodyCanFillTheDatabase() {
        Person nan = from(house -> house.person(world(), "Nan", address()));
        for (int i = 0; i < 25; i++) {
            String text = "text " + i;
            in(house -> house.keptPosts.hold(nan.getId(), "/do/x", Map.of("text", new String[] {text})));
        }
        List<KeptPosts.Kept> kept = from(house -> house.as(nan).keptPosts.mine());
        assertEquals(20, kept.size());
        assertEquals("text 24", kept.get(19).getWords());
    }

    @Test
    default void closingAnAccountLeavesATombstoneAndNothingElse() {
        String address = address();
        Person olga = from(house -> house.person(world(), "Olga", address));
        signIn(address, true, new Browser("", "100.normal.standard.auto.auto.easy.off", "v", "", "192.0.2.7"));
        in(house -> house.keptPosts.hold(olga.getId(), "/do/x", Map.of("text", new String[] {"mine"})));
        in(house -> house.signInService.askLink(address, "", House.browser("v")));
        in(house -> house.as(olga).accountService.close());
        assertEquals(List.of(new PersonClosed(olga.getId(), olga.getActor())), world().closed);
        for (String table : List.of("login", "sign_in", "preference", "personal_key", "held_post", "one_time_link")) {
            assertEquals(0, rows("SELECT COUNT(*) AS n FROM " + table + " WHERE person_id = ?", olga.getId()), table);
        }
        assertEquals(0, rows("SELECT COUNT(*) AS n FROM person WHERE id = ?", olga.getId()));
        assertEquals(1, rows("SELECT COUNT(*) AS n FROM tombstone WHERE actor = ?", olga.getActor()));
    }

    private long rows(String sql, UUID id) {
        return database()
                .<Long>answerInTransaction(entities ->
                        Sql.in(entities).query(sql, row -> row.number("n"), id).get(0));
    }
}
