package org.jumptojob.records;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jumptojob.xapi.XapiVersion;
import org.junit.jupiter.api.Test;

/** What is asked for is found, and nothing else (xAPI 1.0.3, part three, 2.1.3). */
interface FiltersContract {

    RecordHouse house();

    /** One of the sixteen statements of {@link #everyFilterWorksAloneAndWithEachOther}. */
    record Told(UUID id, UUID agent, String verb, String activity, UUID registration) {}

    static StatementFilter.Wanted plain(String id) {
        return id == null ? null : new StatementFilter.Wanted(id, false);
    }

    static StatementFilter.Wanted related(String id) {
        return id == null ? null : new StatementFilter.Wanted(id, true);
    }

    static StatementFilter byAgent(UUID who) {
        return StatementFilter.ofAgent(Said.key(who));
    }

    static StatementFilter byRelatedAgent(UUID who) {
        return new StatementFilter(related(Said.key(who)), null, null, null, null, null);
    }

    static StatementFilter byVerb(String verb) {
        return new StatementFilter(null, verb, null, null, null, null);
    }

    static StatementFilter byActivity(String iri) {
        return new StatementFilter(null, null, plain(iri), null, null, null);
    }

    static StatementFilter byRelatedActivity(String iri) {
        return new StatementFilter(null, null, related(iri), null, null, null);
    }

    static StatementFilter byRegistration(UUID registration) {
        return new StatementFilter(null, null, null, registration, null, null);
    }

    static String newIri() {
        return "http://example.org/" + UUID.randomUUID();
    }

    /** Sixteen statements of two agents, verbs, activities and registrations; each question has one right answer. */
    @Test
    default void everyFilterWorksAloneAndWithEachOther() {
        List<UUID> agents = List.of(UUID.randomUUID(), UUID.randomUUID());
        List<String> verbs = List.of(newIri(), newIri());
        List<String> activities = List.of(newIri(), newIri());
        List<UUID> registrations = List.of(UUID.randomUUID(), UUID.randomUUID());
        List<Told> world = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            Said said = Said.something()
                    .actor(agents.get(i & 1))
                    .verb(verbs.get(i >> 1 & 1))
                    .activity(activities.get(i >> 2 & 1))
                    .registration(registrations.get(i >> 3 & 1));
            house().send(said);
            world.add(
                    0,
                    new Told(
                            said.id,
                            agents.get(i & 1),
                            verbs.get(i >> 1 & 1),
                            activities.get(i >> 2 & 1),
                            registrations.get(i >> 3 & 1)));
        }
        Instant last = house().only(world.get(0).id()).stored();
        Instant first = house().only(world.get(15).id()).stored();
        Instant middle = house().only(world.get(8).id()).stored();
        Instant before = first.minus(1, ChronoUnit.MICROS);
        for (int asked = 0; asked < 16; asked++) {
            UUID agent = (asked & 1) == 0 ? null : agents.get(1);
            String verb = (asked & 2) == 0 ? null : verbs.get(0);
            String activity = (asked & 4) == 0 ? null : activities.get(1);
            UUID registration = (asked & 8) == 0 ? null : registrations.get(0);
            String key = agent == null ? null : Said.key(agent);
            for (boolean wide : List.of(false, true)) {
                StatementFilter.Wanted who = wide ? related(key) : plain(key);
                StatementFilter.Wanted what = wide ? related(activity) : plain(activity);
                for (Instant since : List.of(before, middle)) {
                    for (Instant until : List.of(middle, last)) {
                        List<UUID> expected = world.stream()
                                .filter(told -> agent == null || told.agent().equals(agent))
                                .filter(told -> verb == null || told.verb().equals(verb))
                                .filter(told ->
                                        activity == null || told.activity().equals(activity))
                                .filter(told -> registration == null
                                        || told.registration().equals(registration))
                                .map(Told::id)
                                .filter(id -> house().only(id).stored().isAfter(since))
                                .filter(id -> !house().only(id).stored().isAfter(until))
                                .toList();
                        StatementFilter filter = new StatementFilter(who, verb, what, registration, since, until);
                        assertEquals(expected, house().find(filter), filter::toString);
                        List<UUID> oldestFirst = new ArrayList<>(expected);
                        Collections.reverse(oldestFirst);
                        assertEquals(
                                oldestFirst,
                                RecordHouse.ids(house().page(RecordHouse.OFFICE, filter, true, null, 100)),
                                filter::toString);
                    }
                }
            }
        }
    }

    /** Where an agent may stand in a statement, and whether the filter finds her there without being asked further. */
    private static Map<Function<String, Said>, Boolean> placesOfAgents() {
        String sub = "{'objectType':'SubStatement','actor':%s,'verb':{'id':'http://example.org/v'},'object':%s%s}";
        String thing = "{'id':'http://example.org/a'}";
        String other = Said.agent(UUID.randomUUID());
        Map<Function<String, Said>, Boolean> places = new LinkedHashMap<>();
        places.put(who -> Said.something().actor(who), true);
        places.put(who -> Said.something().actor("{'objectType':'Group','member':[" + other + "," + who + "]}"), true);
        places.put(
                who -> Said.something()
                        .actor("{'objectType':'Group','mbox':'" + Said.mail(UUID.randomUUID()) + "','member':[" + who
                                + "]}"),
                true);
        places.put(who -> Said.something().with("object", who.replace("{", "{'objectType':'Agent',")), true);
        places.put(who -> Said.something().with("object", "{'objectType':'Group','member':[" + who + "]}"), true);
        places.put(who -> Said.something().with("context", "{'instructor':" + who + "}"), false);
        places.put(
                who -> Said.something().with("context", "{'team':{'objectType':'Group','member':[" + who + "]}}"),
                false);
        places.put(who -> Said.something().with("object", String.format(sub, who, thing, "")), false);
        places.put(
                who -> Said.something()
                        .with("object", String.format(sub, other, who.replace("{", "{'objectType':'Agent',"), "")),
                false);
        places.put(
                who -> Said.something()
                        .with("object", String.format(sub, other, thing, ",'context':{'instructor':" + who + "}")),
                false);
        return places;
    }

    @Test
    default void anAgentIsFoundAsActorAndAsObjectAndWithRelatedAgentsAnywhere() {
        placesOfAgents().forEach((place, plainly) -> {
            UUID who = UUID.randomUUID();
            Said said = place.apply(Said.agent(who));
            house().send(said);
            assertEquals(plainly ? List.of(said.id) : List.of(), house().find(byAgent(who)), said::text);
            assertEquals(List.of(said.id), house().find(byRelatedAgent(who)), said::text);
        });
    }

    @Test
    default void theAgentsAndGroupsThatVersionTwoPutsAroundAStatementAreRelated() {
        UUID one = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        Said said = Said.something()
                .with(
                        "context",
                        "{'contextAgents':[{'objectType':'contextAgent','agent':" + Said.agent(one)
                                + "}],'contextGroups':[{'objectType':'contextGroup','group':{'objectType':'Group',"
                                + "'member':[" + Said.agent(other) + "]}}]}");
        house().sendAs(XapiVersion.V2_0, said);
        for (UUID who : List.of(one, other)) {
            assertEquals(List.of(), house().find(byAgent(who)));
            assertEquals(List.of(said.id), house().find(byRelatedAgent(who)));
        }
    }

    @Test
    default void whoVouchesForAStatementIsARelatedAgent() {
        String client = "client-" + UUID.randomUUID();
        Said said = Said.something();
        house().send(RecordHouse.client(client, org.jumptojob.records.door.Scope.ALL), said);
        String key = org.jumptojob.xapi.AgentKey.ofAccount(RecordHouse.BASE, "client:" + client);
        assertEquals(List.of(), house().find(StatementFilter.ofAgent(key)));
        assertEquals(List.of(said.id), house().find(new StatementFilter(related(key), null, null, null, null, null)));
    }

    @Test
    default void anActivityIsFoundAsObjectAndWithRelatedActivitiesAnywhere() {
        String sub = "{'objectType':'SubStatement','actor':" + Said.agent(UUID.randomUUID())
                + ",'verb':{'id':'http://example.org/v'},'object':{'id':'%s'},'context':{'contextActivities':"
                + "{'parent':[{'id':'%s'}]}}}";
        Map<Function<String, Said>, Boolean> places = new LinkedHashMap<>();
        places.put(iri -> Said.something().activity(iri), true);
        for (String kind : List.of("parent", "grouping", "category", "other")) {
            places.put(
                    iri -> Said.something()
                            .with("context", "{'contextActivities':{'" + kind + "':[{'id':'" + iri + "'}]}}"),
                    false);
        }
        places.put(iri -> Said.something().with("object", String.format(sub, iri, newIri())), false);
        places.put(iri -> Said.something().with("object", String.format(sub, newIri(), iri)), false);
        places.forEach((place, plainly) -> {
            String iri = newIri();
            Said said = place.apply(iri);
            house().send(said);
            assertEquals(plainly ? List.of(said.id) : List.of(), house().find(byActivity(iri)), said::text);
            assertEquals(List.of(said.id), house().find(byRelatedActivity(iri)), said::text);
        });
    }

    @Test
    default void agentsAreTheSameWhateverTheirNameAndTheCaseOfTheirDomain() {
        UUID who = UUID.randomUUID();
        Said one = Said.something().actor("{'name':'Ann','mbox':'mailto:" + who + "@EXAMPLE.org'}");
        Said two =
                Said.something().actor("{'name':'Bob','objectType':'Agent','mbox':'mailto:" + who + "@example.ORG'}");
        house().send(one, two);
        assertEquals(List.of(two.id, one.id), house().find(byAgent(who)));
    }

    @Test
    default void sinceAndUntilAreExactToTheMicrosecond() {
        UUID who = UUID.randomUUID();
        Said one = Said.something().actor(who);
        Said two = Said.something().actor(who);
        Said three = Said.something().actor(who);
        house().send(one, two, three);
        Instant middle = house().only(two.id).stored();
        assertEquals(house().only(one.id).stored().plus(1, ChronoUnit.MICROS), middle);
        assertEquals(List.of(three.id), house().find(between(who, middle, null)));
        assertEquals(List.of(two.id, one.id), house().find(between(who, null, middle)));
        assertEquals(List.of(two.id), house().find(between(who, middle.minus(1, ChronoUnit.MICROS), middle)));
        // What is finer than a microsecond lies between two statements.
        assertEquals(List.of(three.id), house().find(between(who, middle.plusNanos(999), null)));
        assertEquals(List.of(two.id, one.id), house().find(between(who, null, middle.plusNanos(999))));
    }

    @Test
    default void timesThatAreFarAwayHideNothingAndShowNothing() {
        UUID who = UUID.randomUUID();
        Said said = Said.something().actor(who);
        house().send(said);
        for (String late : List.of("2091-01-01T00:00:00Z", "2999-01-01T00:00:00Z", "9999-12-31T23:59:59.999999Z")) {
            Instant far = Instant.parse(late);
            assertEquals(List.of(said.id), house().find(between(who, null, far)), late);
            assertEquals(List.of(), house().find(between(who, far, null)), late);
        }
        for (String early : List.of("0000-01-01T00:00:00Z", "1969-12-31T23:59:59Z", "2019-12-31T00:00:00Z")) {
            Instant far = Instant.parse(early);
            assertEquals(List.of(said.id), house().find(between(who, far, null)), early);
            assertEquals(List.of(), house().find(between(who, null, far)), early);
        }
    }

    private static StatementFilter between(UUID who, Instant since, Instant until) {
        return new StatementFilter(plain(Said.key(who)), null, null, null, since, until);
    }

    @Test
    default void pagesLeadThroughEverythingOnceWhileOthersWrite() {
        UUID who = UUID.randomUUID();
        List<UUID> newestFirst = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            Said said = Said.something().actor(who);
            house().send(said);
            newestFirst.add(0, said.id);
        }
        List<UUID> seen = new ArrayList<>();
        List<Integer> sizes = new ArrayList<>();
        Long after = null;
        do {
            StatementService.Page page = house().page(RecordHouse.OFFICE, byAgent(who), false, after, 3);
            seen.addAll(RecordHouse.ids(page));
            sizes.add(page.found().size());
            after = page.next();
            house().send(Said.something().actor(who));
        } while (after != null);
        assertEquals(newestFirst, seen);
        assertEquals(List.of(3, 3, 3, 1), sizes);
    }

    @Test
    default void pagesInTheOrderOfStoringReachWhatComesMeanwhile() {
        UUID who = UUID.randomUUID();
        List<UUID> oldestFirst = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Said said = Said.something().actor(who);
            house().send(said);
            oldestFirst.add(said.id);
        }
        List<UUID> seen = new ArrayList<>();
        Long after = null;
        do {
            StatementService.Page page = house().page(RecordHouse.OFFICE, byAgent(who), true, after, 2);
            seen.addAll(RecordHouse.ids(page));
            after = page.next();
            if (oldestFirst.size() < 6) {
                Said said = Said.something().actor(who);
                house().send(said);
                oldestFirst.add(said.id);
            }
        } while (after != null);
        assertEquals(oldestFirst, seen);
    }

    @Test
    default void theLastPageSaysThatItIsTheLast() {
        UUID who = UUID.randomUUID();
        for (int i = 0; i < 4; i++) {
            house().send(Said.something().actor(who));
        }
        StatementService.Page first = house().page(RecordHouse.OFFICE, byAgent(who), false, null, 2);
        StatementService.Page second = house().page(RecordHouse.OFFICE, byAgent(who), false, first.next(), 2);
        assertEquals(2, second.found().size());
        assertNull(second.next());
        assertNull(house().page(RecordHouse.OFFICE, byAgent(UUID.randomUUID()), false, null, 2)
                .next());
    }

    /** A page of long statements is shorter than asked for, but for one that alone is too long; nothing is left out. */
    @Test
    default void longStatementsMakeMorePages() {
        UUID who = UUID.randomUUID();
        List<UUID> newestFirst = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            String response = "x".repeat(i % 10 == 9 ? 1_040_000 : i % 2 == 0 ? 200_000 : 100);
            Said said = Said.something().actor(who).with("result", "{'response':'" + response + "'}");
            house().send(said);
            newestFirst.add(0, said.id);
        }
        List<UUID> seen = new ArrayList<>();
        Long after = null;
        do {
            StatementService.Page page = house().page(RecordHouse.OFFICE, byAgent(who), false, after, 100);
            long length = page.found().stream()
                    .mapToLong(found -> found.text().length())
                    .sum();
            assertTrue(length <= 8_000_000, () -> length + " characters at once");
            assertTrue(page.next() == null || length > 6_000_000, () -> length + " characters and not the last page");
            seen.addAll(RecordHouse.ids(page));
            after = page.next();
        } while (after != null);
        assertEquals(newestFirst, seen);
    }
}
