package org.jumptojob.identity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jumptojob.identity.House.World;
import org.jumptojob.identity.SignInService.Browser;
import org.jumptojob.identity.SignInService.SignedIn;
import org.jumptojob.persistence.TestDatabase;

/** What the contracts of people stand on: a database, and beans over it that tell what they did. */
interface PeopleScene {

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

    default List<Administration.Found> find(Person administrator, String part) {
        return from(
                house -> house.as(administrator, "administrator").administration.find(part, 0));
    }
}
