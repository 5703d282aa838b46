package org.jumptojob.recognition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jumptojob.persistence.TestDatabase;
import org.jumptojob.recognition.RecognitionService.Wanted;

/** A trainee whose group has two professionals, a coach and a coordinator, and a professional of a neighbour. */
final class RecognitionScene {
    final RecognitionHouse house;
    final UUID trainee;
    final UUID professional;
    final UUID second;
    final UUID coach;
    final UUID coordinator;
    final UUID neighbour;
    final UUID group;
    final String to;

    RecognitionScene(TestDatabase database) {
        house = new RecognitionHouse(database);
        trainee = house.person();
        professional = house.person();
        second = house.person();
        coach = house.person();
        coordinator = house.person();
        neighbour = house.person();
        house.groups.group(house.person(), Map.of(neighbour, "professional"));
        group = house.groups.group(
                trainee,
                Map.of(
                        professional,
                        "professional",
                        second,
                        "professional",
                        coach,
                        "coach",
                        coordinator,
                        "coordinator"));
        to = "role:" + group + ":professional";
    }

    UUID request() {
        return house.ask(trainee, to, RecognitionHouse.TOLD);
    }

    UUID taken() {
        UUID id = request();
        assertTrue(house.take(professional, id));
        return id;
    }

    UUID decided(Answer answer) {
        UUID id = taken();
        assertEquals(Map.of(), house.decide(professional, id, answer));
        return id;
    }

    Set<String> choices(UUID person) {
        return Set.copyOf(house.as(person, house.recognition::deciders).stream()
                .map(Decider::getValue)
                .toList());
    }

    Map<String, String> problems(Wanted wanted) {
        return house.as(trainee, () -> house.recognition.ask(wanted));
    }
}
