package org.jumptojob.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jumptojob.identity.AccountService.Asked;
import org.jumptojob.identity.AccountService.NewAccount;
import org.jumptojob.identity.House.World;
import org.jumptojob.identity.LinkService.Opened;
import org.jumptojob.identity.Membership.Role;
import org.jumptojob.identity.OneTimeLink.Purpose;
import org.jumptojob.identity.SignInService.Answer;
import org.jumptojob.identity.SignInService.Browser;
import org.jumptojob.identity.SignInService.Outcome;
import org.jumptojob.persistence.TestDatabase;
import org.junit.jupiter.api.Test;

/** What signing up, signing in, links and throttling promise on every database. */
interface DoorContract {

    NewAccount NOTHING = new NewAccount("", "", "", false);
    String OTHER = "nine grey herons by the canal";

    TestDatabase database();

    World world();

    default void in(Consumer<House> work) {
        database().inTransaction(entities -> work.accept(new House(world(), database(), entities)));
    }

    default <T> T from(Function<House, T> work) {
        return database().answerInTransaction(entities -> work.apply(new House(world(), database(), entities)));
    }

    default String address() {
        return "d" + UUID.randomUUID() + "@example.org";
    }

    /** A browser in a network of its own, so that tests do not slow each other down. */
    default Browser browser() {
        return new Browser("", "", "visit " + UUID.randomUUID(), "", "net " + UUID.randomUUID());
    }

    default Answer tryPassphrase(String address, String passphrase, Browser browser) {
        return from(house -> house.signInService.byPassphrase(address, passphrase, false, browser));
    }

    default Asked signUp(String address, Browser browser) {
        return from(
                house -> house.accountService.signUp(new NewAccount(address, "Ann", House.PASSPHRASE, true), browser));
    }

    default Opened open(String token, NewAccount typed, Browser browser) {
        return from(house -> house.linkService.open(token, typed, browser));
    }

    default Purpose purpose(String token, Browser browser) {
        return from(house -> house.linkService.look(token, browser))
                .map(LinkService.Page::purpose)
                .orElse(null);
    }

    @Test
    default void thereIsNoAccountBeforeTheLinkInTheMailIsOpened() {
        String address = address();
        Browser browser = browser();
        assertEquals(Outcome.SENT, signUp(address, browser).answer().outcome());
        assertEquals(
                Outcome.WRONG, tryPassphrase(address, House.PASSPHRASE, browser).outcome());
        Opened opened = open(world().token(address), NOTHING, browser);
        assertEquals(Map.of(), opened.problems());
        assertTrue(opened.signedIn().orElseThrow().remembered());
        assertEquals(
                Outcome.DONE, tryPassphrase(address, House.PASSPHRASE, browser).outcome());
    }

    @Test
    default void aKnownAddressGetsTheSameAnswerAndAnotherMail() {
        String address = address();
        in(house -> house.person(world(), "Ann", address));
        assertEquals(signUp(address(), browser()), signUp(address, browser()));
        assertEquals(Purpose.SIGN_IN, purpose(world().token(address), browser()));
    }

    @Test
    default void aSignUpThatIsOpenedElsewhereNeedsThePassphraseAnew() {
        String address = address();
        signUp(address, browser());
        String token = world().token(address);
        Browser elsewhere = browser();
        assertEquals(
                Map.of("passphrase", "identity.passphrase-missing"),
                open(token, NOTHING, elsewhere).problems());
        Opened opened = open(token, new NewAccount("", "", OTHER, false), elsewhere);
        assertTrue(opened.signedIn().isPresent());
        assertEquals(
                Outcome.WRONG,
                tryPassphrase(address, House.PASSPHRASE, browser()).outcome());
        assertEquals(Outcome.DONE, tryPassphrase(address, OTHER, browser()).outcome());
    }

    @Test
    default void whatCannotBeTakenIsSaidForEachField() {
        Asked asked = from(
                house -> house.accountService.signUp(new NewAccount("no address", " ", "short", false), browser()));
        assertEquals(
                Map.of(
                        "email", "identity.email-odd",
                        "displayName", "identity.name-odd",
                        "passphrase", "identity.passphrase-short"),
                asked.problems());
    }

    @Test
    default void aLinkByMailSignsInOnceAndLeadsToWhereSheWantedToGo() {
        String address = address();
        in(house -> house.person(world(), "Ann", address));
        in(house -> house.signInService.askLink(address, "/learn/x", browser()));
        String token = world().token(address);
        assertEquals(Purpose.SIGN_IN, purpose(token, browser()), "looking does not use it up");
        Opened first = open(token, NOTHING, browser());
        assertEquals("/learn/x", first.next());
        assertTrue(first.signedIn().isPresent());
        Opened second = open(token, NOTHING, browser());
        assertEquals(Map.of("link", "identity.link-gone"), second.problems());
    }

    @Test
    default void aLinkToSignInEndsAfterAnHour() {
        String address = address();
        in(house -> house.person(world(), "Ann", address));
        in(house -> house.signInService.askLink(address, "", browser()));
        world().pass(Duration.ofHours(1));
        assertNull(purpose(world().token(address), browser()));
    }

    @Test
    default void anUnknownAddressGetsTheSameAnswerAndNoMail() {
        String known = address();
        String unknown = address();
        in(house -> house.person(world(), "Ann", known));
        Answer toKnown = from(house -> house.signInService.askReset(known, browser()));
        Answer toUnknown = from(house -> house.signInService.askReset(unknown, browser()));
        assertEquals(toKnown, toUnknown);
        assertTrue(world().mails.stream().noneMatch(mail -> mail[0].equals(unknown)));
        assertTrue(world().mails.stream().anyMatch(mail -> mail[0].equals(known)));
    }

    @Test
    default void aNewPassphraseEndsTheOldOneAndEverySignInAndOpensPrivateTextsAsBefore() {
        String address = address();
        Person ann = from(house -> house.person(world(), "Ann", address));
        String sealed = from(house -> house.keys.seal(ann.getId(), "diary", "mine"));
        String old =
                tryPassphrase(address, House.PASSPHRASE, browser()).signedIn().token();
        in(house -> house.signInService.askReset(address, browser()));
        Opened opened = open(world().token(address), new NewAccount("", "", OTHER, false), browser());
        assertTrue(opened.signedIn().isPresent());
        assertTrue(from(house -> house.signIns.enter(old, world().now, "UTC")).isEmpty());
        assertEquals(
                Outcome.WRONG,
                tryPassphrase(address, House.PASSPHRASE, browser()).outcome());
        assertEquals(Outcome.DONE, tryPassphrase(address, OTHER, browser()).outcome());
        assertEquals(Optional.of("mine"), from(house -> house.keys.open(ann.getId(), "diary", sealed)));
    }

    @Test
    default void changingThePassphraseNeedsTheOldOneAndKeepsThisSignInAlone() {
        String address = address();
        Person ann = from(house -> house.person(world(), "Ann", address));
        String other =
                tryPassphrase(address, House.PASSPHRASE, browser()).signedIn().token();
        Asked wrong = from(house -> house.as(ann).accountService.changePassphrase(OTHER, OTHER, browser()));
        assertEquals(Map.of("current", "identity.current-wrong"), wrong.problems());
        Asked right = from(house -> house.as(ann).accountService.changePassphrase(House.PASSPHRASE, OTHER, browser()));
        assertEquals(Outcome.DONE, right.answer().outcome());
        assertEquals(Outcome.DONE, tryPassphrase(address, OTHER, browser()).outcome());
        assertTrue(from(house -> house.signIns.enter(other, world().now, "UTC")).isEmpty());
    }

    @Test
    default void whoeverGuessesWaitsLongerAndLongerButNeverForEver() {
        String address = address();
        in(house -> house.person(world(), "Ann", address));
        for (int i = 0; i < 5; i++) {
            assertEquals(Outcome.WRONG, tryPassphrase(address, OTHER, browser()).outcome());
        }
        Answer waits = tryPassphrase(address, House.PASSPHRASE, browser());
        assertEquals(Outcome.WAIT, waits.outcome());
        world().pass(Duration.ofSeconds(waits.waitSeconds()));
        assertEquals(Outcome.WRONG, tryPassphrase(address, OTHER, browser()).outcome());
        Answer longer = tryPassphrase(address, House.PASSPHRASE, browser());
        assertTrue(longer.waitSeconds() > waits.waitSeconds());
        world().pass(Duration.ofMinutes(15));
        assertEquals(
                Outcome.DONE,
                tryPassphrase(address, House.PASSPHRASE, browser()).outcome());
        assertEquals(Outcome.WRONG, tryPassphrase(address, OTHER, browser()).outcome(), "the count began anew");
    }

    @Test
    default void theOwnersOwnBrowserDoesNotWaitForTheGuessesOfOthers() {
        String address = address();
        in(house -> house.person(world(), "Ann", address));
        String known = from(house -> house.signInService.knownWith(address, browser()));
        assertFalse(known.contains(address));
        for (int i = 0; i < 8; i++) {
            tryPassphrase(address, OTHER, browser());
        }
        Browser hers = new Browser("", "", "v", known, "net " + UUID.randomUUID());
        assertEquals(
                Outcome.DONE, tryPassphrase(address, House.PASSPHRASE, hers).outcome());
    }

    @Test
    default void aLinkByMailOpensWhileOthersGuess() {
        String address = address();
        in(house -> house.person(world(), "Ann", address));
        for (int i = 0; i < 8; i++) {
            tryPassphrase(address, OTHER, browser());
        }
        in(house -> house.signInService.askLink(address, "", browser()));
        assertTrue(open(world().token(address), NOTHING, browser()).signedIn().isPresent());
    }

    @Test
    default void oneNetworkCannotTryManyAccounts() {
        Browser one = browser();
        for (int i = 0; i < 30; i++) {
            assertEquals(Outcome.WRONG, tryPassphrase(address(), OTHER, one).outcome());
        }
        assertEquals(Outcome.WAIT, tryPassphrase(address(), OTHER, one).outcome());
        assertEquals(Outcome.WRONG, tryPassphrase(address(), OTHER, browser()).outcome());
    }

    @Test
    default void nobodyCanFillAMailboxWithOurMails() {
        String address = address();
        in(house -> house.person(world(), "Ann", address));
        for (int i = 0; i < 5; i++) {
            assertEquals(
                    Outcome.SENT,
                    from(house -> house.signInService.askLink(address, "", browser()))
                            .outcome());
        }
        assertEquals(
                Outcome.WAIT,
                from(house -> house.signInService.askLink(address, "", browser()))
                        .outcome());
    }

    @Test
    default void aLockedAccountIsToldSoOnlyToWhoKnowsThePassphrase() {
        String address = address();
        in(house -> house.person(world(), "Ann", address).lock(world().now));
        assertEquals(Outcome.WRONG, tryPassphrase(address, OTHER, browser()).outcome());
        assertEquals(
                Outcome.LOCKED,
                tryPassphrase(address, House.PASSPHRASE, browser()).outcome());
    }

    @Test
    default void anInvitationMakesAnAccountWithItsRole() {
        String address = address();
        Person boss = from(house -> house.person(world(), "Boss", address()));
        UUID organisation = from(house -> {
            Organisation made = new Organisation("Org " + UUID.randomUUID(), world().now);
            house.people.add(made);
            return made.getId();
        });
        in(house -> house.as(boss, "administrator").administration.invite(address, Role.COACH, organisation));
        String token = world().token(address);
        assertEquals(
                Map.of("displayName", "identity.name-odd"),
                open(token, new NewAccount("", "", House.PASSPHRASE, false), browser())
                        .problems());
        Opened opened = open(token, new NewAccount("", "Coach", House.PASSPHRASE, false), browser());
        String signIn = opened.signedIn().orElseThrow().token();
        assertEquals(
                Set.of("coach"),
                from(house -> house.signIns.enter(signIn, world().now, "UTC"))
                        .orElseThrow()
                        .person()
                        .roles());
    }

    @Test
    default void anInvitationStandsInTheListUntilItIsTakenBackAndOpensNothingThen() {
        String address = address();
        Person boss = from(house -> house.person(world(), "Boss", address()));
        UUID organisation = from(house -> {
            Organisation made = new Organisation("Org " + UUID.randomUUID(), world().now);
            house.people.add(made);
            return made.getId();
        });
        in(house -> house.as(boss, "administrator").administration.invite(address, Role.COACH, organisation));
        String token = world().token(address);
        Administration.Invitation open = invitations(boss, address).get(0);
        assertEquals("coach", open.role().role());
        assertTrue(open.role().organisation().startsWith("Org "));
        boolean gone =
                from(house -> house.as(boss, "administrator").administration.takeBack(open.id()));
        assertTrue(gone);
        assertEquals(List.of(), invitations(boss, address));
        boolean again =
                from(house -> house.as(boss, "administrator").administration.takeBack(open.id()));
        assertFalse(again);
        assertEquals(
                Map.of("link", "identity.link-gone"),
                open(token, new NewAccount("", "Coach", House.PASSPHRASE, false), browser())
                        .problems());
    }

    private List<Administration.Invitation> invitations(Person boss, String address) {
        return from(house -> house.as(boss, "administrator").administration.invitations()).stream()
                .filter(one -> one.address().equals(address))
                .toList();
    }

    @Test
    default void theFirstAdministratorsLinkMakesOneAdministratorAndGetsNoLinksBeforeHerAddressIsProved() {
        String address = address();
        OneTimeLinks.Order order =
                new OneTimeLinks.Order(Purpose.FIRST_ADMINISTRATOR, null, null, JsonObject.EMPTY_JSON_OBJECT);
        String token = from(house -> house.links.make(order, world().now)).replaceFirst(".*=", "");
        String second = from(house -> house.links.make(order, world().now)).replaceFirst(".*=", "");
        NewAccount typed = new NewAccount(address, "First", House.PASSPHRASE, false);
        assertTrue(open(token, typed, browser()).signedIn().isPresent());
        NewAccount other = new NewAccount(address(), "Second", House.PASSPHRASE, false);
        assertEquals(
                Map.of("link", "identity.link-gone"),
                open(second, other, browser()).problems());
        int mails = world().mails.size();
        in(house -> house.signInService.askLink(address, "", browser()));
        assertEquals(mails, world().mails.size());
        assertEquals(Map.of(), open(world().token(address), NOTHING, browser()).problems());
        in(house -> house.signInService.askLink(address, "", browser()));
        assertEquals(mails + 1, world().mails.size());
    }

    @Test
    default void anInventedTokenOpensNothing() {
        assertNull(purpose("invented", browser()));
        assertNull(purpose(null, browser()));
        assertEquals(
                Map.of("link", "identity.link-gone"),
                open("", NOTHING, browser()).problems());
    }
}
