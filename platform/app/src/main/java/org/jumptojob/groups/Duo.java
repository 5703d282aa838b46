package org.jumptojob.groups;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Two people who lead a group together, as one thing: somebody with own experience and a professional. It is in force when
 * both have agreed, to their names and to the agreement; a changed agreement is agreed to anew. A kind is the knowledge that
 * somebody brings into the duo; it says nothing about her health, and nobody has it anywhere else.
 */
public record Duo(UUID id, UUID group, Half first, Half second, Agreement agreement, long version) {

    public static final String EXPERIENCE_EXPERT = "experience-expert";
    public static final String PROFESSIONAL = "professional";
    public static final List<String> KINDS = List.of(EXPERIENCE_EXPERT, PROFESSIONAL);

    /** @param agreed {@code null} until she has said yes */
    public record Half(UUID person, String kind, Instant agreed) {}

    /**
     * @param aim what the two want to reach
     * @param leads who leads what
     * @param pay the time to prepare and the pay, for both
     * @param standIn who steps in where one of them cannot come
     */
    public record Agreement(String aim, String leads, String pay, String standIn) {

        private static final int LONGEST = 1000;

        public Agreement {
            aim = aim.strip();
            leads = leads.strip();
            pay = pay.strip();
            standIn = standIn.strip();
        }

        Map<String, String> problems() {
            Map<String, String> problems = new LinkedHashMap<>();
            Map.of("aim", aim, "leads", leads, "pay", pay, "standIn", standIn).forEach((field, text) -> {
                if (text.isEmpty()) {
                    problems.put(field, "groups.duo-" + field.toLowerCase() + "-missing");
                } else if (text.length() > LONGEST) {
                    problems.put(field, "groups.too-long");
                }
            });
            return problems;
        }
    }

    /** As everybody in the group may know of it: who the two are, and neither who brings what nor what they agreed on. */
    Duo namesOnly() {
        return new Duo(
                id,
                group,
                new Half(first.person(), "", first.agreed()),
                new Half(second.person(), "", second.agreed()),
                new Agreement("", "", "", ""),
                version);
    }

    /** Both have agreed. */
    public boolean isInForce() {
        return first.agreed() != null && second.agreed() != null;
    }

    public List<UUID> people() {
        return List.of(first.person(), second.person());
    }

    /** Her half of the duo. */
    public Optional<Half> half(UUID person) {
        return List.of(first, second).stream()
                .filter(half -> half.person().equals(person))
                .findFirst();
    }
}
