package org.jumptojob.groups;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jumptojob.access.NotFound;
import org.jumptojob.identity.AccountService;
import org.jumptojob.identity.SignInService.Answer;
import org.jumptojob.identity.SignInService.Browser;
import org.jumptojob.identity.SignInService.Outcome;
import org.jumptojob.identity.cards.CardSignIn;
import org.jumptojob.identity.cards.Cards;
import org.jumptojob.identity.cards.PlainCode;
import org.jumptojob.notices.Notice;
import org.jumptojob.notices.TestNotices;
import org.junit.jupiter.api.Test;

/** What accounts with a card promise on every database. */
interface CardsContract {

    Village village();

    private Answer card(String code, String network) {
        return village()
                .as(
                        village().coordinator,
                        beans ->
                                beans.get(CardSignIn.class).byCode(code, false, new Browser("", "", "v", "", network)));
    }

    private Optional<String> renew(UUID by, UUID alias, long version) {
        return village().as(by, beans -> beans.get(CardService.class).renew(alias, version));
    }

    @Test
    default void aCardOpensTheAccountUntilAnotherIsMade() {
        UUID group = village().group(Village.words(null));
        UUID alias = village()
                .as(village().coordinator, beans -> beans.get(CardService.class).open(group, "Sam"))
                .orElseThrow();
        String first = renew(village().coordinator, alias, 0).orElseThrow();
        assertEquals(PlainCode.FOR_A_CARD, first.length());
        assertEquals(
                Outcome.DONE,
                card(PlainCode.shown(first).toLowerCase(), "192.0.2.1").outcome());
        assertEquals(alias, card(first, "192.0.2.1").signedIn().person());
        assertEquals(Optional.empty(), renew(village().coordinator, alias, 0), "the same page sent twice");
        String second = renew(village().coordinator, alias, 1).orElseThrow();
        assertEquals(Outcome.WRONG, card(first, "192.0.2.1").outcome());
        assertEquals(Outcome.DONE, card(second, "192.0.2.1").outcome());
        assertTrue(village().audited.contains("card-renewed " + alias));
        assertTrue(village().told.stream().anyMatch(one -> one.person().equals(alias)));
        assertEquals(
                village().name(village().coordinator),
                village()
                        .as(
                                village().coordinator,
                                beans -> beans.get(CardService.class).look(alias))
                        .maker());
        assertFalse(village()
                .rows("SELECT subject FROM login WHERE person_id = ?", "subject", alias)
                .contains(second));
    }

    @Test
    default void onlyTheKeeperAndTheCoordinatorsOfItsOrganisationMakeACard() {
        UUID group = village().group(Village.words(null));
        UUID alias = village()
                .as(village().coordinator, beans -> beans.get(CardService.class).open(group, "Sam"))
                .orElseThrow();
        UUID coach = village().in(group, GroupRole.COACH);
        UUID leader = village().in(group, GroupRole.COORDINATOR);
        for (UUID outside :
                List.of(village().neighbour, coach, leader, alias, village().person())) {
            assertThrows(NotFound.class, () -> renew(outside, alias, 0));
            assertThrows(
                    NotFound.class,
                    () -> village()
                            .does(outside, beans -> beans.get(CardService.class).look(alias)));
        }
        UUID withAddress = village().in(group, GroupRole.PARTICIPANT);
        assertThrows(NotFound.class, () -> renew(village().coordinator, withAddress, 0));
    }

    @Test
    default void whoGuessesCodesOfCardsHasToWait() {
        String network = UUID.randomUUID().toString();
        for (int i = 0; i < 30; i++) {
            assertEquals(Outcome.WRONG, card("AAAA AAAA AAAA", network).outcome());
        }
        assertEquals(Outcome.WAIT, card("AAAA AAAA AAAA", network).outcome());
    }

    @Test
    default void anAccountWithACardLeavesNoRowWhenItIsClosed() {
        UUID group = village().group(Village.words(null));
        UUID alias = village()
                .as(village().coordinator, beans -> beans.get(CardService.class).open(group, "Sam"))
                .orElseThrow();
        renew(village().coordinator, alias, 0);
        village().does(alias, beans -> beans.get(AccountService.class).close());
        for (String where : List.of("person_card WHERE person_id", "login WHERE person_id", "person WHERE id")) {
            assertEquals(
                    List.of("0"), village().rows("SELECT COUNT(*) AS n FROM " + where + " = ?", "n", alias), where);
        }
    }

    @Test
    default void theKeeperOfACardIsTheSuccessorAfterAHandOver() {
        UUID group = village().group(Village.words(null));
        UUID alias = village()
                .as(village().coordinator, beans -> beans.get(CardService.class).open(group, "Sam"))
                .orElseThrow();
        UUID successor = village().in(group, GroupRole.PARTICIPANT);
        village()
                .does(
                        village().coordinator,
                        beans -> beans.get(GroupService.class).handOver(group, village().coordinator, successor, true));
        assertEquals(
                successor,
                village()
                        .as(successor, beans -> beans.get(Cards.class).of(alias))
                        .orElseThrow()
                        .keeper());
    }

    @Test
    default void aKeeperWhoHasGoneMakesNoCardAnyMore() {
        UUID group = village().group(Village.words(null));
        UUID alias = village()
                .as(village().coordinator, beans -> beans.get(CardService.class).open(group, "Sam"))
                .orElseThrow();
        UUID keeper = village().in(group, GroupRole.PARTICIPANT);
        village()
                .does(
                        village().coordinator,
                        beans -> beans.get(GroupService.class).handOver(group, village().coordinator, keeper, true));
        assertTrue(renew(keeper, alias, 0).isPresent());
        assertEquals(
                Optional.of(alias),
                village().as(keeper, beans -> beans.get(CardService.class).firstKept()));
        village().does(keeper, beans -> beans.get(GroupService.class).leave(group));
        assertThrows(NotFound.class, () -> renew(keeper, alias, 1), "she could sign in as somebody else with it");
        assertThrows(
                NotFound.class,
                () -> village()
                        .does(keeper, beans -> beans.get(CardService.class).look(alias)));
        assertEquals(
                Optional.empty(),
                village().as(keeper, beans -> beans.get(CardService.class).firstKept()));
        assertTrue(renew(village().coordinator, alias, 1).isPresent());
    }

    default UUID alias(UUID group) {
        return village()
                .as(village().coordinator, beans -> beans.get(CardService.class).open(group, "Sam"))
                .orElseThrow();
    }

    default void handOver(UUID group, UUID successor) {
        village()
                .does(
                        village().coordinator,
                        beans -> assertEquals(
                                Optional.empty(),
                                beans.get(GroupService.class).handOver(group, village().coordinator, successor, true)));
    }

    @Test
    default void aHandOverTakesNoCardOfAnotherGroupAlong() {
        UUID group = village().group(Village.words(null));
        UUID there = alias(group);
        UUID elsewhere = alias(village().group(Village.words(null)));
        UUID successor = village().in(group, GroupRole.PARTICIPANT);
        handOver(group, successor);
        village().does(successor, beans -> {
            assertEquals(
                    successor, beans.get(Cards.class).of(there).orElseThrow().keeper());
            assertEquals(
                    village().coordinator,
                    beans.get(Cards.class).of(elsewhere).orElseThrow().keeper());
        });
    }

    @Test
    default void whoTakesCardsOverIsToldAndFindsThem() {
        UUID group = village().group(Village.words(null));
        UUID alias = alias(group);
        UUID successor = village().in(group, GroupRole.PARTICIPANT);
        handOver(group, successor);
        assertEquals(
                List.of("/alias-card/" + alias),
                village().told.stream()
                        .filter(one -> one.person().equals(successor))
                        .map(one -> one.notice().path())
                        .toList());
        village().does(successor, beans -> {
            assertEquals(
                    List.of(new CardService.Kept(alias, "Sam")),
                    beans.get(CardService.class).mine());
            assertEquals(
                    Set.of(alias),
                    beans.get(GroupService.class).lead(Optional.of(group)).withCard(),
                    "she coordinates the group, not the organisation");
            beans.get(GroupService.class).leave(group);
            assertEquals(List.of(), beans.get(CardService.class).mine());
        });
    }

    @Test
    default void whoseCardPassesOnIsToldWhoKeepsItNow() {
        UUID group = village().group(Village.words(null));
        UUID alias = alias(group);
        UUID successor = village().in(group, GroupRole.PARTICIPANT);
        village().told.clear();
        handOver(group, successor);
        List<Notice> told = village().told.stream()
                .filter(one -> one.person().equals(alias))
                .map(TestNotices.Told::notice)
                .toList();
        assertEquals(1, told.size());
        assertEquals("groups.notice-new-keeper", told.get(0).text());
        assertEquals(List.of(Notice.person(successor)), told.get(0).arguments());
    }

    @Test
    default void whoLeadsWithoutKeepingTheCardFindsNoLinkToIt() {
        UUID group = village().group(Village.words(null));
        UUID alias = alias(group);
        UUID leader = village().in(group, GroupRole.COORDINATOR);
        village().does(leader, beans -> {
            assertEquals(
                    Set.of(),
                    beans.get(GroupService.class).lead(Optional.of(group)).withCard());
            assertEquals(List.of(), beans.get(CardService.class).mine());
        });
        assertEquals(
                Set.of(alias),
                village()
                        .as(
                                village().coordinator,
                                beans -> beans.get(GroupService.class).lead(Optional.of(group)))
                        .withCard());
    }

    /** The card goes on holding; somebody has to find it where it is lost. */
    @Test
    default void aCardWhoseGroupIsClosedIsFoundByTheCoordinatorOfTheOrganisation() {
        UUID group = village().group(Village.words(null));
        UUID alias = alias(group);
        UUID keeper = village().in(group, GroupRole.PARTICIPANT);
        handOver(group, keeper);
        CardService.Kept kept = new CardService.Kept(alias, "Sam");
        assertFalse(cards(village().coordinator).contains(kept), "its keeper makes it");
        village().does(keeper, beans -> beans.get(GroupService.class).close(group));
        assertEquals(List.of(), cards(keeper));
        assertTrue(cards(village().coordinator).contains(kept));
        assertFalse(cards(village().neighbour).contains(kept));
    }

    private List<CardService.Kept> cards(UUID person) {
        return village().as(person, beans -> beans.get(CardService.class).mine());
    }
}
