package org.jumptojob.stories;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * A we-story as it lies in the database: the parts that were given, the sentences that rest on them, and who said yes to
 * what. It has no text of its own, so that everybody's words can go away with her.
 *
 * @param edition rises with each change of parts or sentences
 * @param steps parts that were given, and steps of the whole into the outside world
 * @param answers what each person says to the edition in force: {@link #YES} or {@link #HOLD}
 * @param yeses who says yes, by step into the outside world
 */
record Manuscript(
        UUID id,
        UUID group,
        long edition,
        List<StepRow> steps,
        List<Line> lines,
        Map<UUID, String> answers,
        Map<UUID, Set<UUID>> yeses) {

    static final String YES = "yes";
    static final String HOLD = "hold";

    /** A story that two people have nothing in is nobody's joint story. */
    static final int LEAST_PEOPLE = 2;

    /**
     * One joint sentence.
     *
     * @param person who wrote it
     * @param again whether a part that it rests on was taken back: until she has read it again, only its writer sees it
     * @param parts the parts that it rests on
     */
    record Line(UUID id, UUID person, int place, String sealed, boolean again, long version, Set<UUID> parts) {}

    List<StepRow> parts() {
        return steps.stream().filter(StepRow::isPart).toList();
    }

    List<StepRow> proposals() {
        return steps.stream().filter(StepRow::isProposal).toList();
    }

    Optional<StepRow> proposal(UUID step) {
        return proposals().stream().filter(row -> row.id().equals(step)).findFirst();
    }

    Optional<Line> line(UUID sentence) {
        return lines.stream().filter(line -> line.id().equals(sentence)).findFirst();
    }

    List<Line> inOrder() {
        return lines.stream()
                .sorted(Comparator.comparingInt(Line::place).thenComparing(Line::id))
                .toList();
    }

    /** Whose words are in it: who gave a part, and who wrote a sentence. */
    Set<UUID> contributors() {
        Set<UUID> persons = new TreeSet<>();
        parts().forEach(part -> persons.add(part.person()));
        lines.forEach(line -> persons.add(line.person()));
        return persons;
    }

    /** Everybody whose key opens something in it. */
    Set<UUID> owners() {
        Set<UUID> persons = contributors();
        proposals().forEach(step -> persons.add(step.person()));
        return persons;
    }

    /** How many of those whose words are in it say yes to the edition in force. */
    long agreeing() {
        return contributors().stream()
                .filter(person -> YES.equals(answers.get(person)))
                .count();
    }

    /** Whether everybody whose words are in it says yes to it as it is. One who holds back holds it. */
    boolean agreed() {
        Set<UUID> contributors = contributors();
        return contributors.size() >= LEAST_PEOPLE
                && !lines.isEmpty()
                && lines.stream().noneMatch(Line::again)
                && agreeing() == contributors.size();
    }

    Set<UUID> yeses(StepRow proposal) {
        Set<UUID> persons = new HashSet<>(yeses.getOrDefault(proposal.id(), Set.of()));
        persons.retainAll(contributors());
        return persons;
    }

    /** Whether a step into the outside world is about the text as it is now. */
    boolean current(StepRow proposal) {
        return proposal.edition() == edition;
    }

    /** Whether a version for the outside world may be shown to whom it is for: everybody says yes to text and step. */
    boolean open(StepRow proposal) {
        return agreed() && current(proposal) && yeses(proposal).equals(contributors());
    }
}
