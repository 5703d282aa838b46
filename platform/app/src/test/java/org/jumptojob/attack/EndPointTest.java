package org.jumptojob.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The ways in over HTTP. One that gives out something about somebody else does it through a reading method, and every reading
 * method stands in the attack table; what comes to the database past all rules is written down here, with its reason.
 */
class EndPointTest {

    /** What is read past the rules of rights, and why nobody learns anything about somebody else by it. */
    private static final Map<String, String> PAST_RULES = Map.ofEntries(
            Map.entry(
                    "People.namesOf",
                    "the names of people whom a reading method of the same page has named by their ids"),
            Map.entry("QueueEntry.shown", "whether the visitor herself has something to answer"),
            Map.entry("GroupCircles.seatsSince", "the visitor's own roles, for whether she has something to answer"),
            Map.entry("SignIns.enter", "the sign-in whose token came with the request"),
            Map.entry("KeptPosts.hold", "writes, and gives nothing"),
            Map.entry("Readiness.checks", "whether the database answers"),
            Map.entry("ForwardingService.queue", "a number, for this machine"),
            Map.entry("MailList.waiting", "a number, for this machine"),
            Map.entry("MailList.lost", "a number, for this machine"),
            Map.entry("RebuildCommand.run", "a command of this machine, by its token"),
            Map.entry("BackupDownload.write", "a command of this machine, by its token"),
            Map.entry("ReplayCommand.run", "a command of this machine, by its token"),
            Map.entry("RetentionCommand.run", "a command of this machine, by its token"),
            Map.entry("VerifyCommand.run", "a command of this machine, by its token"));

    /** Reading methods that other services call, which stand in the table themselves. */
    private static final Set<String> OF_SERVICES = Set.of("SupporterService.look", "SupporterService.accept");

    private static List<EndPoint> all;

    @BeforeAll
    static void find() throws ReflectiveOperationException {
        all = EndPoints.all(Reads.classes(new ImportOption.DoNotIncludeTests()));
    }

    @Test
    void whatIsReadPastTheRulesIsKnown() {
        Map<String, Set<String>> found = new TreeMap<>();
        all.forEach(one -> one.pastRules()
                .forEach(read ->
                        found.computeIfAbsent(read, any -> new TreeSet<>()).add(one.name())));
        Map<String, Set<String>> unknown = new TreeMap<>(found);
        unknown.keySet().removeAll(PAST_RULES.keySet());
        assertEquals(
                Map.of(),
                unknown,
                "read past every rule of rights; give the method one, or say why nobody learns by it");
        Set<String> gone = new TreeSet<>(PAST_RULES.keySet());
        gone.removeAll(found.keySet());
        assertEquals(Set.of(), gone, "not read past the rules any more");
    }

    @Test
    void everyEndPointThatLeadsToOthersThingsStandsInTheTable() throws ReflectiveOperationException {
        List<AttackRows> rooms = Reads.rooms();
        Set<String> inTable = new TreeSet<>();
        rooms.forEach(room -> room.rows().forEach(row -> inTable.add(row.method())));
        rooms.forEach(AttackRows::close);
        Map<String, Set<String>> without = new TreeMap<>();
        int rows = 0;
        for (EndPoint one : all) {
            Set<String> missing = new TreeSet<>(one.reads());
            missing.removeAll(inTable);
            if (!missing.isEmpty()) {
                without.put(one.name(), missing);
            }
            rows += one.reads().size();
        }
        System.out.printf(
                "End points: %d, of which %d lead to %d reading methods, by %d ways.%n",
                all.size(),
                all.stream().filter(one -> !one.reads().isEmpty()).count(),
                all.stream().flatMap(one -> one.reads().stream()).distinct().count(),
                rows);
        assertEquals(Map.of(), without);
    }

    @Test
    void endPointsOfEveryKindAreFound() {
        Map<String, Set<String>> known = Map.of(
                "GET /in-group/{group}", Set.of("GroupService.open"),
                "GET /shared/{sharing}", Set.of("SharedService.open"),
                "FILE /api/survey-totals.csv /api/survey-totals.json", Set.of("RoundService.details"),
                "GET /answer-reports", Set.of("ReportService.toAnswer"));
        Map<String, Set<String>> found = new TreeMap<>();
        all.forEach(one -> found.put(one.name(), one.reads()));
        known.forEach((name, reads) -> assertTrue(
                found.getOrDefault(name, Set.of()).containsAll(reads),
                () -> name + " in " + found.keySet() + " " + found.get(name)));
    }

    @Test
    void everyReadingMethodIsReachedByAnEndPoint() {
        Set<String> reached = new TreeSet<>();
        all.forEach(one -> reached.addAll(one.reads()));
        Set<String> idle = new TreeSet<>(Reads.methods().keySet());
        idle.removeAll(reached);
        idle.removeAll(OF_SERVICES);
        assertEquals(
                Set.of(), idle, "nobody comes to them over HTTP: give them the rule PLATFORM, or the scan is blind");
    }
}
