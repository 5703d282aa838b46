package org.jumptojob.groups;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jumptojob.access.NotFound;
import org.jumptojob.access.Visitor;
import org.jumptojob.consent.CircleShrunk;
import org.jumptojob.groups.near.SupporterService;
import org.jumptojob.persistence.Sql;
import org.junit.jupiter.api.Test;

/** What supporters promise on every database. */
interface SupportersContract {

    Village village();

    default SupporterService supporters(Beans beans) {
        return beans.get(SupporterService.class);
    }

    default String supporterCode(UUID person) {
        return village()
                .as(person, beans -> supporters(beans).invite("My sister", ""))
                .code();
    }

    @Test
    default void aSupporterIsWhoTakesTheCodeFirst() {
        UUID person = village().person();
        UUID sister = village().person();
        String code = supporterCode(person);
        assertEquals(
                Optional.empty(),
                village().as(person, beans -> supporters(beans).look(code)),
                "her own");
        assertEquals(Optional.empty(), village().join(sister, code, 0).problem());
        assertEquals(
                Optional.of("groups.join-unknown"),
                village().join(village().person(), code, 0).problem());
        assertEquals(
                List.of(sister), village().as(person, beans -> supporters(beans).supportersOf(person)));
        assertTrue(village().as(person, beans -> beans.get(GroupCircles.class).around(person)).stream()
                .anyMatch(choice -> sister.equals(choice.person())));
        assertTrue(village().told.stream().anyMatch(one -> one.person().equals(person)));
        assertFalse(
                village().rows("SELECT token_hash FROM supporter", "token_hash").contains(code));
    }

    @Test
    default void whatAPersonCallsHerSupporterIsHersAlone() {
        UUID person = village().person();
        UUID sister = village().person();
        village().join(sister, supporterCode(person), 0);
        assertEquals(
                "My sister",
                village().as(person, beans -> supporters(beans).mine()).get(0).label());
        assertEquals(
                "",
                village().as(sister, beans -> supporters(beans).mine()).get(0).label());
    }

    @Test
    default void eitherOfTheTwoEndsItAtOnce() {
        for (boolean byTheSupporter : List.of(true, false)) {
            UUID person = village().person();
            UUID sister = village().person();
            village().join(sister, supporterCode(person), 0);
            UUID support = village()
                    .as(person, beans -> supporters(beans).mine())
                    .get(0)
                    .id();
            assertThrows(
                    NotFound.class,
                    () -> village()
                            .does(village().person(), beans -> supporters(beans).end(support)));
            village().fired.clear();
            village()
                    .does(
                            byTheSupporter ? sister : person,
                            beans -> supporters(beans).end(support));
            assertEquals(List.of(CircleShrunk.parted(person, sister)), village().fired);
            assertEquals(
                    List.of(), village().as(person, beans -> supporters(beans).supportersOf(person)));
        }
    }

    @Test
    default void anInvitationByMailWorksFourteenDays() {
        UUID person = village().person();
        String address = UUID.randomUUID() + "@example.org";
        village().does(person, beans -> supporters(beans).invite("A friend", address));
        String token = village().token(address);
        village().pass(Duration.ofDays(14));
        assertEquals(
                Optional.of("groups.join-unknown"),
                village().join(village().person(), token, 0).problem());
    }

    private Map<String, String> mailed(UUID person, String address) {
        return village()
                .as(person, beans -> supporters(beans).invite("A friend", address))
                .problems();
    }

    @Test
    default void nobodySendsAFloodOfInvitationsByMail() {
        UUID person = village().person();
        village().mails.clear();
        for (int i = 0; i < 5; i++) {
            assertEquals(Map.of(), mailed(person, UUID.randomUUID() + "@example.org"));
            // Ending an invitation makes room in the list, and for no further mail.
            village()
                    .does(
                            person,
                            beans -> supporters(beans)
                                    .end(supporters(beans).mine().get(0).id()));
        }
        Map<String, String> many = Map.of("address", "groups.supporter-mails");
        assertEquals(many, mailed(person, UUID.randomUUID() + "@example.org"));
        assertEquals(5, village().mails.size());
        assertFalse(supporterCode(person).isEmpty(), "a code that she hands over herself goes on");
        assertEquals(Map.of(), mailed(village().person(), UUID.randomUUID() + "@example.org"));
        village().pass(Duration.ofDays(1).plusSeconds(1));
        assertEquals(Map.of(), mailed(person, UUID.randomUUID() + "@example.org"));
    }

    @Test
    default void nobodyGetsAFloodOfInvitationsByMail() {
        String address = UUID.randomUUID() + "@example.org";
        assertEquals(Map.of(), mailed(village().person(), address));
        assertEquals(Map.of(), mailed(village().person(), address));
        assertEquals(
                Map.of("address", "groups.supporter-mails"), mailed(village().person(), address));
    }

    /** What the start page of somebody says. */
    private WaitingDesk.Waits waits(UUID person) {
        return village().as(person, beans -> {
            WaitingDesk desk = new WaitingDesk();
            desk.entities = beans.get(EntityManager.class);
            desk.visitor = beans.get(Visitor.class);
            desk.rooms = rooms(new GroupsWaiting());
            return desk.mine(List.of());
        });
    }

    @SuppressWarnings("unchecked")
    private static Instance<Waiting> rooms(Waiting one) {
        return (Instance<Waiting>) Proxy.newProxyInstance(
                SupportersContract.class.getClassLoader(),
                new Class<?>[] {Instance.class},
                (proxy, method, arguments) -> {
                    ((Consumer<Waiting>) arguments[0]).accept(one);
                    return null;
                });
    }

    /** @return the id of the consent */
    private UUID shared(UUID owner, UUID receiver) {
        UUID id = UUID.randomUUID();
        Instant now = Instant.now();
        village()
                .does(
                        owner,
                        beans -> Sql.in(beans.get(EntityManager.class))
                                .update(
                                        "INSERT INTO sharing (id, owner_id, kind, thing_id, receiver_id, purpose, words, given,"
                                                + " last_day, open_until, reminded) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, FALSE)",
                                        id,
                                        owner,
                                        "plan-page",
                                        "wishes",
                                        receiver,
                                        "talk",
                                        "",
                                        now,
                                        "2099-01-01",
                                        now.plusSeconds(3600)));
        return id;
    }

    @Test
    default void theStartPageKnowsASupporterAndTellsHerOfWhatSheHasNotOpened() {
        UUID person = village().person();
        UUID sister = village().person();
        assertEquals(new WaitingDesk.Waits(List.of(), false), waits(sister));
        village().join(sister, supporterCode(person), 0);
        assertEquals(new WaitingDesk.Waits(List.of(), true), waits(sister));
        assertFalse(waits(person).supports());
        UUID sharing = shared(person, sister);
        assertEquals(
                List.of(new Waiting.Item("groups.waiting-shared-one", List.of("1"), "/shared-with-me")),
                waits(sister).items());
        village()
                .does(
                        sister,
                        beans -> Sql.in(beans.get(EntityManager.class))
                                .update(
                                        "INSERT INTO look (id, owner_id, looker_id, sharing_id, kind, thing_id, at)"
                                                + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                                        UUID.randomUUID(),
                                        person,
                                        sister,
                                        sharing,
                                        "plan-page",
                                        "wishes",
                                        Instant.now()));
        assertEquals(List.of(), waits(sister).items());
        shared(person, sister);
        shared(person, sister);
        assertEquals("groups.waiting-shared", waits(sister).items().get(0).title());
    }
}
