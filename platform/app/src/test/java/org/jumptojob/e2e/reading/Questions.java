package org.jumptojob.e2e.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Questions of a quiz. She answers each one wrong once, reads what is said about it, and then finds what fits by what she
 * was told: nothing here knows the right answers.
 */
final class Questions implements Way {

    private static final String FITS = "This fits.";
    private static final String FITS_NOT = "This does not fit.";
    private static final int MOST_TRIES = 30;

    /** What she knows of one question. */
    private static final class Known {
        private boolean sawWrong;
        private int tries;
        private final Map<String, Set<String>> pairs = new HashMap<>();
        private final Orders orders = new Orders();
    }

    private final ScreenReader reader;
    private final Journal journal;
    private final Map<String, Known> known = new HashMap<>();
    private int answers;

    Questions(ScreenReader reader, Journal journal) {
        this.reader = reader;
        this.journal = journal;
    }

    /** How many questions she met. */
    int count() {
        return known.size();
    }

    /** How many answers she gave. */
    int answers() {
        return answers;
    }

    @Override
    public boolean isHere(Reading page) {
        return question(page).isPresent();
    }

    private static Optional<Heard> question(Reading page) {
        return page.main().find("group", name -> name.startsWith("Question "));
    }

    @Override
    public Reading goOn(Reading page) {
        Heard group = question(page).orElseThrow();
        Reading inside = page.within(group);
        Known here = known.computeIfAbsent(page.title() + ": " + group.name(), any -> new Known());
        boolean fits = page.says("Yes, that fits.");
        boolean wrong = page.says("Not quite.");
        here.sawWrong |= wrong;
        if (fits && here.sawWrong) {
            return reader.follow(next(page));
        }
        if (++here.tries > MOST_TRIES) {
            throw new AssertionError("No answer fits: “" + group.name() + "” at " + page.where());
        }
        if (!inside.every("combobox").isEmpty()) {
            match(inside, here, fits || wrong, fits);
        } else if (inside.every("radio", "checkbox").isEmpty()) {
            order(inside, here, fits || wrong, fits);
        } else {
            choose(inside, fits || wrong, fits);
        }
        answers++;
        return reader.follow(page.main()
                .find("button", name -> name.equals("Check my answer") || name.equals("Check again"))
                .orElseThrow());
    }

    private static Heard next(Reading page) {
        return page.main()
                .find("link", "Next question"::equals)
                .orElseGet(() -> page.main().the("button", "Finish the quiz"));
    }

    /** First the first option; after an answer those of which is said that they fit, or for once one that does not. */
    private void choose(Reading inside, boolean answered, boolean fits) {
        List<Heard> options = inside.every("radio", "checkbox");
        List<Heard> wanted = options.subList(0, 1);
        if (answered) {
            options.forEach(option -> checkFeedback(inside, option));
            wanted = options.stream()
                    .filter(option -> option.description().startsWith(fits ? FITS_NOT : FITS))
                    .toList();
        }
        if (fits) {
            wanted = wanted.subList(0, 1);
        }
        for (Heard option : options) {
            boolean ticked = option.has("checked");
            if (wanted.contains(option) ? !ticked : ticked && option.is("checkbox")) {
                reader.tick(option);
            }
        }
    }

    private void checkFeedback(Reading page, Heard option) {
        String said = option.description();
        String why = said.replace(FITS, "")
                .replace(FITS_NOT, "")
                .replace("Your answer.", "")
                .strip();
        if (!(said.startsWith(FITS) || said.startsWith(FITS_NOT)) || why.isEmpty()) {
            journal.found(page.where(), "no reason is told with the option “" + option.name() + "”: " + said);
        }
    }

    /** First the same for all; then, for each that does not fit, the next that she has not tried there. */
    private void match(Reading inside, Known here, boolean answered, boolean fits) {
        boolean spoil = fits;
        for (Heard list : inside.every("combobox")) {
            if (answered) {
                checkFeedback(inside, list);
            }
            boolean change = !answered || spoil || list.description().startsWith(FITS_NOT);
            if (change) {
                List<String> options = inside.within(list).every("option").stream()
                        .map(Heard::name)
                        .toList();
                Set<String> tried = here.pairs.computeIfAbsent(list.name(), any -> new HashSet<>());
                String choice = options.stream()
                        .skip(1)
                        .filter(option -> !tried.contains(option))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("nothing fits “" + list.name() + "”"));
                if (!spoil) {
                    tried.add(choice);
                }
                reader.choose(list, options.indexOf(choice));
                expectChosen(list.name(), choice);
                spoil = false;
            }
        }
    }

    private void expectChosen(String list, String choice) {
        Heard now = reader.again().the("combobox", list);
        if (!now.value().equals(choice)) {
            journal.found("“" + list + "”", "the keys chose “" + now.value() + "” and not “" + choice + "”");
        }
    }

    private void order(Reading inside, Known here, boolean answered, boolean fits) {
        List<String> shown = new ArrayList<>();
        List<Boolean> placed = new ArrayList<>();
        for (Heard item : inside.every("listitem")) {
            Reading one = inside.within(item);
            one.find("button", name -> name.startsWith(Orders.UP)).ifPresent(up -> {
                shown.add(up.name().substring(Orders.UP.length()));
                placed.add(one.says("In its place."));
                if (answered && !one.says("In its place.") && !one.says("Belongs in another place.")) {
                    journal.found(inside.where(), "nothing is said about the place of " + up.name());
                }
            });
        }
        if (!answered) {
            return;
        }
        if (!fits) {
            here.orders.heard(shown, placed);
        }
        List<String> wanted = fits ? Orders.other(shown) : here.orders.next(shown);
        Orders.moves(shown, wanted).forEach(thing -> reader.press(inside.the("button", Orders.UP + thing)));
        Reading moved = reader.again().main();
        if (moved.says("In its place.") || moved.says("Belongs in another place.")) {
            journal.found(inside.where(), "after a move it still says what was said about the places before");
        }
        List<String> now = Orders.of(moved);
        if (!now.equals(wanted)) {
            journal.found(inside.where(), "the buttons made the order " + now + " and not " + wanted);
        }
    }
}
