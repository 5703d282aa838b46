package org.jumptojob.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jumptojob.access.Preferences;
import org.jumptojob.identity.House.World;
import org.jumptojob.identity.Membership.Role;
import org.jumptojob.identity.SignInService.Browser;
import org.jumptojob.identity.SignInService.SignedIn;
import org.jumptojob.persistence.Sql;
import org.jumptojob.persistence.TestDatabase;
import org.junit.jupiter.api.Test;

/** What persons, sign-ins, keys and kept forms promise on every database. */
interface PeopleContract {

    TestDatabase database();

    World world();

    default void in(Consumer<House> work) {
        database().inTransaction(entities -> work.accept(new House(world(), database(), entities)));
    }

    default <T> T from(Function<House, T> work) {
        return database().answerInTransaction(entities -> work.apply(new House(world(), database(), entities)));
    }

    default String address() {
        return "a" + UUID.randomUUID() + "@example.org";
    }

    default SignedIn signIn(String address, boolean remember, Browser browser) {
        return from(house ->
                house.signIns.start(house.people.login(address).orElseThrow(), remember, browser, world().now));
    }

    default Optional<SignIns.Entry> enter(String token) {
        return from(house -> house.signIns.enter(token, world().now, "Europe/Brussels"));
    }

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

    private List<Administration.Found> find(Person administrator, String part) {
        return from(
                house -> house.as(administrator, "administrator").administration.find(part, 0));
    }

    @Test
    default void aRoleThatWasTakenHoldsNoMore() {
        String address = address();
        String part = UUID.randomUUID().toString();
        Person boss = from(house -> house.person(world(), "Boss", address()));
        Person hal = from(house -> house.person(world(), "Hal " + part, address));
        UUID organisation = from(house -> {
            Organisation made = new Organisation("Org " + part, world().now);
            house.people.add(made);
            return made.getId();
        });
        String token = signIn(address, true, House.browser("v")).token();
        in(house -> house.as(boss, "administrator").administration.give(hal.getId(), Role.COACH, organisation));
        in(house -> house.as(boss, "administrator").administration.give(hal.getId(), Role.COACH, organisation));
        List<Administration.HeldRole> roles = find(boss, part).get(0).roles();
        assertEquals(1, roles.size(), "a role that she holds already is not given twice");
        assertEquals("Org " + part, roles.get(0).organisation());
        assertEquals(
                Optional.of(find(boss, part).get(0)),
                from(house -> house.as(boss, "administrator")
                        .administration
                        .sheet(hal.getId())
                        .map(Administration.Sheet::person)));
        assertEquals(Set.of("coach"), enter(token).orElseThrow().person().roles());
        in(house ->
                house.as(boss, "administrator").administration.take(roles.get(0).id()));
        assertEquals(Set.of(), enter(token).orElseThrow().person().roles());
        assertTrue(world().audited.containsAll(List.of("role-given", "role-taken")));
    }

    private UUID organisation() {
        return from(house -> {
            Organisation made = new Organisation("Org " + UUID.randomUUID(), world().now);
            house.people.add(made);
            return made.getId();
        });
    }

    @Test
    default void anAdministratorGivesHerselfNoRole() {
        Person boss = from(house -> house.person(world(), "Boss", address()));
        UUID organisation = organisation();
        assertEquals(
                Optional.of("identity.role-self"),
                from(house -> house.as(boss, "administrator")
                        .administration
                        .give(boss.getId(), Role.COORDINATOR, organisation)));
        assertEquals(List.of(), from(house -> house.people.membershipsOf(List.of(boss.getId()), world().now)));
    }

    @Test
    default void whoGetsARoleIsToldAndSoAreTheCoordinatorsThere() {
        Person boss = from(house -> house.person(world(), "Boss", address()));
        Person head = from(house -> house.person(world(), "Head", address()));
        Person neighbour = from(house -> house.person(world(), "Neighbour", address()));
        Person fresh = from(house -> house.person(world(), "Fresh", address()));
        UUID organisation = organisation();
        UUID other = organisation();
        in(house -> house.people.add(new Membership(head.getId(), Role.COORDINATOR, organisation, world().now)));
        in(house -> house.people.add(new Membership(neighbour.getId(), Role.COORDINATOR, other, world().now)));
        in(house -> house.as(boss, "administrator").administration.give(fresh.getId(), Role.COACH, organisation));
        assertTrue(world().told.contains(fresh.getId() + " identity.news-role-mine"));
        assertTrue(world().told.contains(head.getId() + " identity.news-role-others"));
        assertFalse(world().told.toString().contains(neighbour.getId().toString()));
    }

    @Test
    default void twoAdministratorsWhoTakeEachOthersRoleAtOnceLeaveOne() throws Exception {
        endAdministrators();
        List<Person> both = new ArrayList<>();
        List<UUID> roles = new ArrayList<>();
        for (String name : List.of("Boss", "Chief")) {
            Person person = from(house -> house.person(world(), name, address()));
            both.add(person);
            roles.add(from(house -> {
                Membership made = new Membership(
                        person.getId(), Role.ADMINISTRATOR, null, world().now.minusSeconds(1));
                house.people.add(made);
                return made.getId();
            }));
        }
        CyclicBarrier together = new CyclicBarrier(2);
        List<CompletableFuture<Optional<String>>> answers = new ArrayList<>();
        for (int one : List.of(0, 1)) {
            answers.add(CompletableFuture.supplyAsync(() -> from(house -> {
                try {
                    together.await();
                } catch (InterruptedException | BrokenBarrierException e) {
                    throw new IllegalStateException(e);
                }
                return house.as(both.get(one), "administrator").administration.take(roles.get(1 - one));
            })));
        }
        long refused = 0;
        for (CompletableFuture<Optional<String>> answer : answers) {
            refused += answer.get().isPresent() ? 1 : 0;
        }
        assertEquals(1, refused);
        long left = from(house -> house.people.administrators(world().now));
        assertEquals(1, left);
        endAdministrators();
    }

    /** The tests share a database. */
    private void endAdministrators() {
        database()
                .inTransaction(entities -> Sql.in(entities)
                        .update(
                                "UPDATE membership SET valid_until = ? WHERE role = 'administrator'",
                                world().now.minusSeconds(1)));
    }

    @Test
    default void onlyTheAdministratorsRoleIsHeldForTheWholeSite() {
        Person boss = from(house -> house.person(world(), "Boss", address()));
        assertEquals(
                Optional.of("identity.role-odd"),
                from(house -> house.as(boss, "administrator").administration.give(boss.getId(), Role.TRAINEE, null)));
        assertEquals(
                Optional.of("identity.role-odd"),
                from(house -> house.as(boss, "administrator")
                        .administration
                        .give(boss.getId(), Role.COACH, UUID.randomUUID())));
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

    @Test
    default void theLastAdministratorCannotLeaveTheSiteAlone() {
        Person boss = from(house -> {
            Person person = house.person(world(), "Boss", address());
            house.people.add(new Membership(person.getId(), Role.ADMINISTRATOR, null, world().now));
            return person;
        });
        assertEquals(
                Optional.of("identity.last-administrator"),
                from(house -> house.as(boss, "administrator").accountService.close()));
        in(house -> house.people.person(boss.getId()).orElseThrow().lock(world().now));
    }

    private long rows(String sql, UUID id) {
        return database()
                .<Long>answerInTransaction(entities ->
                        Sql.in(entities).query(sql, row -> row.number("n"), id).get(0));
    }
}
