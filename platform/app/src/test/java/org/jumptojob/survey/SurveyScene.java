package org.jumptojob.survey;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jumptojob.identity.Membership.Role;
import org.jumptojob.persistence.Sql;
import org.jumptojob.persistence.TestDatabase;
import org.jumptojob.survey.SurveyHouse.World;
import org.jumptojob.survey.paper.Reply;

/** An organisation with its coordinator, a round and the world around them. */
final class SurveyScene {
    final World world = new World();
    final TestDatabase database;
    final UUID organisation;
    final UUID coordinator;
    UUID round;
    String key;

    SurveyScene(TestDatabase database) {
        this.database = database;
        this.organisation = in(house -> house.organisation("Own"));
        this.coordinator = in(house -> house.person(organisation, Role.COORDINATOR));
    }

    <T> T in(Function<SurveyHouse, T> work) {
        return database.answerInTransaction(entities -> work.apply(new SurveyHouse(world, entities)));
    }

    <T> T as(UUID person, Function<SurveyHouse, T> work) {
        return in(house -> work.apply(house.as(person)));
    }

    /** As {@link #in} where the answer is yes or no. */
    boolean is(Function<SurveyHouse, Boolean> question) {
        return in(question);
    }

    Draft draft(String... pairs) {
        Map<String, String> fields = new HashMap<>(Map.of(
                "organisation",
                organisation.toString(),
                "instrument",
                "sample",
                "way",
                "open-link",
                "name",
                "Tuesday",
                "lastDay",
                "2026-11-25",
                "links",
                "5"));
        for (int i = 0; i < pairs.length; i += 2) {
            fields.put(pairs[i], pairs[i + 1]);
        }
        return new Draft(fields, ZoneOffset.UTC);
    }

    SurveyScene open(String... pairs) {
        round = as(coordinator, house -> house.desk.open(draft(pairs)));
        key = links().isEmpty() ? "" : links().get(0);
        return this;
    }

    List<String> links() {
        return details().links();
    }

    RoundService.Details details() {
        return as(coordinator, house -> house.desk.details(round));
    }

    String begin(String link) {
        return in(house -> house.surveys.begin(link)).orElseThrow();
    }

    void answer(String token, String question, Reply reply) {
        in(house -> house.surveys.answer(key, token, Map.of(question, reply), Map.of()))
                .orElseThrow();
    }

    void handIn(Map<String, Reply> replies) {
        String token = begin(key);
        replies.forEach((question, reply) -> answer(token, question, reply));
        assertTrue(is(house -> house.surveys.handIn(key, token)));
    }

    Results ended() {
        as(coordinator, house -> {
            house.desk.end(round, house.desk.details(round).round().getVersion());
            return null;
        });
        return details().results().orElseThrow();
    }

    long count(String sql) {
        return in(house -> Sql.in(house.entities).query(sql, row -> row.number("number"), round))
                .get(0);
    }
}
