package org.jumptojob.curriculum;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jumptojob.content.Module;
import org.jumptojob.content.Track;

/**
 * When a track counts as done, by the rule in its {@code track.yaml}, and how far somebody is. Modules that are there for practice
 * count for nothing. A track whose later modules are not written yet cannot be done, whatever somebody has done in it.
 *
 * @param modules those that can count, in their order
 * @param counted those of them that count for somebody: done, or recognised
 */
public record Goal(Track track, List<Module> modules, List<Module> counted) {

    public Goal {
        modules = List.copyOf(modules);
        counted = List.copyOf(counted);
    }

    /** @param counts whether the module of an id counts for somebody */
    public static Goal of(Track track, Predicate<String> counts) {
        List<Module> modules =
                track.modules().stream().filter(module -> !module.isPractice()).toList();
        return new Goal(
                track,
                modules,
                modules.stream().filter(module -> counts.test(module.id())).toList());
    }

    /** How many modules have to count. */
    public int required() {
        return Math.max(1, track.certificate().modulesRequired());
    }

    /** The modules that have to be among them. */
    public List<Module> always() {
        return modules.stream()
                .filter(module -> track.certificate().alwaysAsks(module.slug()))
                .toList();
    }

    /** Whether all modules are there that the rule asks for. */
    public boolean isThere() {
        return modules.size() >= required()
                && always().size() == track.certificate().modulesAlways().size();
    }

    public boolean isReached() {
        return isThere() && left() == 0;
    }

    /** Modules that have to be among them and do not count yet. */
    public List<Module> alwaysLeft() {
        return always().stream().filter(module -> !counted.contains(module)).toList();
    }

    /** How many modules are left to do. */
    public int left() {
        return Math.max(required() - counted.size(), alwaysLeft().size());
    }

    /**
     * The rule as statements carry it, such as {@code 8-of-10-modules:with-1-4-7-10}; the numbers are places in the track as its
     * content version has it.
     */
    public String rule() {
        String always = String.join(
                "-",
                IntStream.range(0, modules.size())
                        .filter(i ->
                                track.certificate().alwaysAsks(modules.get(i).slug()))
                        .mapToObj(i -> String.valueOf(i + 1))
                        .toList());
        return required() + "-of-" + modules.size() + "-modules" + (always.isEmpty() ? "" : ":with-" + always);
    }
}
