package org.jumptojob.groups;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** How somebody comes into a group, on every database: by a code, by an invitation, and by the last place. */
interface JoiningContract {

    Village village();

    private GroupService service(Beans beans) {
        return beans.get(GroupService.class);
    }

    @Test
    default void aCodeLetsInUntilThereIsAnother() {
        UUID group = village().group(Village.words(null));
        String old = village().code(group);
        UUID first = village().person();
        assertEquals(
                Optional.of(group),
                village()
                        .as(first, beans -> beans.get(JoinService.class).look(old.toLowerCase()))
                        .map(offer -> offer.group().id()));
        assertEquals(new JoinService.Joined(Optional.empty(), group), village().join(first, old, 1));
        String fresh = village().code(group);
        UUID second = village().person();
        assertEquals(
                Optional.of("groups.join-unknown"),
                village().join(second, old, 1).problem());
        assertEquals(
                group,
                village()
                        .join(second, fresh.substring(0, 4) + " " + fresh.substring(4), 1)
                        .group());
        assertFalse(village()
                .rows("SELECT code_hash FROM person_group WHERE id = ?", "code_hash", group)
                .contains(fresh));
    }

    @Test
    default void nobodyJoinsAnAgreementThatSheHasNotRead() {
        UUID group = village().group(Village.words(null));
        String code = village().code(group);
        UUID person = village().person();
        Group before = village().look(group);
        GroupWords words = before.words();
        GroupWords changed = new GroupWords(
                words.name(), words.purpose(), "We listen, and we ask.", words.privacy(), "", "", null, null);
        UUID early = village().in(group, GroupRole.PARTICIPANT);
        assertEquals(
                Optional.empty(),
                village().as(village().coordinator, beans -> service(beans).change(group, before.version(), changed)));
        assertEquals(
                Optional.of("groups.join-agreement"),
                village().join(person, code, 1).problem());
        assertEquals(Optional.empty(), village().join(person, code, 2).problem());
        assertTrue(village()
                .as(early, beans -> service(beans).open(Optional.of(group)))
                .place()
                .owesAgreement());
        village().does(early, beans -> service(beans).agree(group, 2));
        assertFalse(village()
                .as(early, beans -> service(beans).open(Optional.of(group)))
                .place()
                .owesAgreement());
    }

    @Test
    default void ofTwoWhoWantTheLastPlaceAtOnceOneGetsIt() throws Exception {
        UUID group = village().group(Village.words(2));
        String code = village().code(group);
        List<UUID> both = List.of(village().person(), village().person());
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Callable<Boolean>> tries = new ArrayList<>();
            both.forEach(person -> tries.add(() -> {
                start.await(30, TimeUnit.SECONDS);
                return village().join(person, code, 1).problem().isEmpty();
            }));
            int in = 0;
            for (Future<Boolean> one : threads.invokeAll(tries)) {
                in += one.get() ? 1 : 0;
            }
            assertEquals(1, in);
        } finally {
            threads.shutdownNow();
        }
        assertEquals(2, village().look(group).members());
        assertEquals(2, village().seen(village().coordinator, group).size());
        assertEquals(
                Optional.of("groups.join-full"),
                village().join(village().person(), code, 1).problem());
    }

    @Test
    default void twelvePeopleAreInvitedInOneStepAndEachLinkWorksOnce() {
        UUID group = village().group(Village.words(null));
        List<String> addresses = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            addresses.add(UUID.randomUUID() + "@Example.org");
        }
        String list = String.join("\n", addresses);
        assertEquals(
                12,
                village()
                        .as(
                                village().coordinator,
                                beans -> beans.get(InvitationService.class).invite(group, list, GroupRole.PARTICIPANT))
                        .count());
        String token = village().token(addresses.get(0).toLowerCase());
        UUID person = village().person();
        assertEquals(group, village().join(person, token, 1).group());
        assertEquals(
                Optional.of("groups.join-unknown"),
                village().join(village().person(), token, 1).problem());
        assertEquals(
                11,
                village()
                        .as(village().coordinator, beans -> service(beans).lead(Optional.of(group)))
                        .invitations()
                        .size());
        village()
                .mails
                .forEach(mail -> assertFalse(
                        (mail[1] + mail[2]).contains(village().look(group).getName()),
                        "the name of a group stands in a mail"));
    }

    @Test
    default void aListWithOneOddAddressInvitesNobody() {
        UUID group = village().group(Village.words(null));
        int before = village().mails.size();
        InvitationService.Invited odd = village()
                .as(
                        village().coordinator,
                        beans -> beans.get(InvitationService.class)
                                .invite(group, "a@example.org, nobody b@example.org", GroupRole.COACH));
        assertEquals(new InvitationService.Invited("groups.invite-odd", "nobody", 0), odd);
        String many =
                "a@e.org b@e.org c@e.org d@e.org e@e.org f@e.org g@e.org h@e.org i@e.org j@e.org k@e.org l@e.org m@e.org";
        assertEquals(
                "groups.invite-many",
                village()
                        .as(
                                village().coordinator,
                                beans -> beans.get(InvitationService.class).invite(group, many, GroupRole.COACH))
                        .problem());
        assertEquals(before, village().mails.size());
    }

    @Test
    default void aTaskIsForTheAddressThatWasInvited() {
        UUID group = village().group(Village.words(null));
        UUID coach = village().person();
        village()
                .does(
                        village().coordinator,
                        beans -> beans.get(InvitationService.class)
                                .invite(group, Village.address(coach), GroupRole.COACH));
        String token = village().token(Village.address(coach));
        assertEquals(
                Optional.of("groups.join-other-address"),
                village().join(village().person(), token, 1).problem());
        assertEquals(group, village().join(coach, token, 1).group());
        assertTrue(village().is(coach, beans -> beans.get(Seats.class).has(coach, group, GroupRole.COACH)));
    }

    @Test
    default void whoHasATaskIsKnownUntilSheOrTheGroupIsGone() {
        UUID group = village().group(Village.words(null));
        UUID coach = village().in(group, GroupRole.COACH);
        UUID gone = village().in(group, GroupRole.COACH);
        village().in(group, GroupRole.PARTICIPANT);
        village().does(gone, beans -> service(beans).leave(group));
        assertEquals(
                Set.of(coach),
                village().as(coach, beans -> beans.get(Seats.class).holding(group, "coach")));
        village().does(village().coordinator, beans -> service(beans).close(group));
        assertEquals(
                Set.of(), village().as(coach, beans -> beans.get(Seats.class).holding(group, "coach")));
    }

    @Test
    default void anInvitationThatIsTakenBackOrTooOldLeadsNowhere() {
        UUID group = village().group(Village.words(null));
        String address = UUID.randomUUID() + "@example.org";
        village()
                .does(
                        village().coordinator,
                        beans -> beans.get(InvitationService.class).invite(group, address, GroupRole.PARTICIPANT));
        String old = village().token(address);
        village().does(village().coordinator, beans -> {
            UUID id =
                    service(beans).lead(Optional.of(group)).invitations().get(0).id();
            beans.get(InvitationService.class).withdraw(group, id);
        });
        assertEquals(
                Optional.of("groups.join-unknown"),
                village().join(village().person(), old, 1).problem());
        village()
                .does(
                        village().coordinator,
                        beans -> beans.get(InvitationService.class).invite(group, address, GroupRole.PARTICIPANT));
        String late = village().token(address);
        village().pass(Invitations.LIFE);
        assertEquals(
                Optional.of("groups.join-unknown"),
                village().join(village().person(), late, 1).problem());
    }
}
