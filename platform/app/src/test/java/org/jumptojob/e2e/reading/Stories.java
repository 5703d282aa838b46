package org.jumptojob.e2e.reading;

import java.util.ArrayList;
import java.util.List;

/** Stories in which she decides. In the first one she goes back from the end and decides in another way. */
final class Stories implements Way {

    private static final String BEFORE = "(You chose this before.)";
    private static final String END = "The end of this way: ";

    private final ScreenReader reader;
    private final Journal journal;
    private final List<String> chosen = new ArrayList<>();
    private boolean wentBack;
    private int endings;

    Stories(ScreenReader reader, Journal journal) {
        this.reader = reader;
        this.journal = journal;
    }

    /** How many stories she brought to an ending. */
    int endings() {
        return endings;
    }

    @Override
    public boolean isHere(Reading page) {
        return hasDecision(page) || isEnd(page);
    }

    private static boolean hasDecision(Reading page) {
        return page.main().has("group", "What do you do?");
    }

    private static boolean isEnd(Reading page) {
        return page.main().find("heading", name -> name.startsWith(END)).isPresent();
    }

    @Override
    public Reading goOn(Reading page) {
        if (hasDecision(page)) {
            return decide(page);
        }
        if (!wentBack) {
            wentBack = true;
            Reading before = reader.follow(page.main().the("link", "Back one decision"));
            if (!before.says(BEFORE)) {
                journal.found(before.where(), "nothing tells what she chose before");
            }
            chosen.remove(chosen.size() - 1);
            return decide(before);
        }
        checkEnd(page);
        chosen.clear();
        endings++;
        return reader.follow(Way.forth(page));
    }

    /** Not the same place among the options each time; and never what she has chosen here before. */
    private Reading decide(Reading page) {
        Reading group = page.within(page.main().the("group", "What do you do?"));
        List<Heard> options = group.every("button").stream()
                .filter(option -> !option.name().contains(BEFORE))
                .toList();
        Heard option = options.get((endings + chosen.size()) % options.size());
        chosen.add(option.name());
        return reader.follow(option);
    }

    private void checkEnd(Reading page) {
        Reading main = page.main();
        Reading way = main.after(main.the("heading", "Your way"));
        chosen.stream()
                .filter(choice -> !way.says(choice))
                .forEach(choice -> journal.found(page.where(), "the way does not tell of “" + choice + "”"));
        if (!main.has("heading", "One question to think about")) {
            journal.found(page.where(), "the end asks nothing");
        }
    }
}
