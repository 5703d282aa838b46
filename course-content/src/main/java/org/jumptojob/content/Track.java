package org.jumptojob.content;

import java.util.List;
import java.util.Optional;

/**
 * A whole course.
 *
 * @param id flat, never changes; root of its IRI
 * @param slug its part of the address: the name of its folder
 * @param title its name
 * @param audience for whom it is
 * @param entry how somebody comes in: what is asked of her, and what is not; has no text where nothing is to be told
 * @param summary what it is, in a few sentences
 * @param outcomes what a person can do afterwards
 * @param hours about how many hours it takes; a help for planning, never a limit
 * @param competences ids of competences that it leads to
 * @param certificate when a person can have the certificate
 * @param modules in order
 * @param licence SPDX name
 */
public record Track(
        String id,
        String slug,
        Titles title,
        Titles audience,
        Titles entry,
        Titles summary,
        List<Outcome> outcomes,
        int hours,
        List<String> competences,
        Certificate certificate,
        List<Module> modules,
        String licence) {

    public Track {
        outcomes = List.copyOf(outcomes);
        competences = List.copyOf(competences);
        modules = List.copyOf(modules);
    }

    /** The same track with other modules. */
    Track with(List<Module> others) {
        return new Track(
                id, slug, title, audience, entry, summary, outcomes, hours, competences, certificate, others, licence);
    }

    /** The module with this part of the address, such as {@code a-safe-start}. */
    public Optional<Module> module(String moduleSlug) {
        return modules.stream()
                .filter(module -> module.slug().equals(moduleSlug))
                .findFirst();
    }

    /**
     * The rule of the certificate.
     *
     * @param rule in words, English
     * @param modulesRequired how many modules must be done
     * @param modulesAlways folders of modules that are among them in any case, such as {@code 01-a-safe-start}
     * @param quizPercent share of the items of a quiz that have to be right in one try, in percent; 0 where no quiz has a pass mark
     */
    public record Certificate(String rule, int modulesRequired, List<String> modulesAlways, int quizPercent) {

        public Certificate {
            modulesAlways = List.copyOf(modulesAlways);
        }

        /** A rule that only counts modules. */
        public Certificate(String rule, int modulesRequired) {
            this(rule, modulesRequired, List.of(), 0);
        }

        /** Whether the module with this part of the address has to be among those that are done. */
        public boolean alwaysAsks(String moduleSlug) {
            return modulesAlways.stream().map(ActivityReader::slug).anyMatch(moduleSlug::equals);
        }
    }
}
