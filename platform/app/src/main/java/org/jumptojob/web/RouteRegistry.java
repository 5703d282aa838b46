package org.jumptojob.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** All pages of the platform. {@link PageGuard} answers only for these. */
@ApplicationScoped
public class RouteRegistry {

    private record Entry(Pattern pattern, Route route) {}

    @Inject
    private Instance<Routes> rooms;

    private final List<Entry> entries = new ArrayList<>();

    @PostConstruct
    void collect() {
        rooms.forEach(room -> room.routes().forEach(route -> entries.add(new Entry(route.pattern(), route))));
    }

    public List<Route> all() {
        return entries.stream().map(Entry::route).toList();
    }

    public Optional<Route> find(String path) {
        for (Entry entry : entries) {
            if (entry.pattern().matcher(path).matches()) {
                return Optional.of(entry.route());
            }
        }
        return Optional.empty();
    }
}
