package org.jumptojob.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jumptojob.access.Access;
import org.jumptojob.access.Allowed;

/** The activity types that CDI knows, by name. */
@ApplicationScoped
public class ActivityTypes {

    @Inject
    @Any
    private Instance<ActivityType> all;

    private final Map<String, ActivityType> byName = new ConcurrentHashMap<>();

    /** @throws IllegalStateException where content names a type that no package brings */
    @Allowed(Access.ANYONE)
    public ActivityType of(String name) {
        return byName.computeIfAbsent(
                name,
                wanted -> all.stream()
                        .filter(type -> type.name().equals(wanted))
                        .findFirst()
                        .orElseThrow(() ->
                                new IllegalStateException("No package brings the activity type " + wanted + ".")));
    }
}
