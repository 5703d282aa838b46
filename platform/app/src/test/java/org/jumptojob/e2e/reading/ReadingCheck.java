package org.jumptojob.e2e.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What every page must be for somebody who hears it: one first heading and no level left out, a name for everything that
 * can be worked, one main part, and the same order for the ear as for the eye.
 */
final class ReadingCheck {

    private final Reading page;
    private final Layout layout;
    private final List<String> wrong = new ArrayList<>();

    private ReadingCheck(Reading page, Layout layout) {
        this.page = page;
        this.layout = layout;
    }

    /** What is wrong with a page, in words; empty where nothing is. */
    static List<String> wrong(Reading page, Layout layout) {
        ReadingCheck check = new ReadingCheck(page, layout);
        check.landmarks();
        check.headings();
        check.names();
        check.sameNames();
        check.order();
        return check.wrong;
    }

    private void landmarks() {
        for (String role : List.of("main", "banner", "contentinfo")) {
            int count = page.every(role).size();
            if (count != 1) {
                wrong.add(count + " of the landmark " + role);
            }
        }
        page.every("navigation", "region", "complementary").stream()
                .filter(heard -> heard.name().isBlank())
                .forEach(heard -> wrong.add("a " + heard.role() + " without a name"));
    }

    private void headings() {
        int before = 0;
        int first = 0;
        for (Heard heading : page.every("heading")) {
            if (heading.name().isBlank()) {
                wrong.add("an empty heading");
            }
            if (heading.level() == 1) {
                first++;
            }
            if (heading.level() > before + 1) {
                wrong.add("the heading “" + heading.name() + "” is of level " + heading.level() + " after " + before);
            }
            before = heading.level();
        }
        if (first != 1) {
            wrong.add(first + " headings of level 1");
        }
    }

    private void names() {
        for (Heard heard : page.all()) {
            boolean reached = heard.has("focusable") && !layout.isApart(heard) && !heard.is("RootWebArea");
            if (heard.name().isBlank() && (heard.isControl() || reached)) {
                wrong.add("no name: " + heard.toString().strip());
            }
            if (heard.is("image", "img") && heard.name().isBlank()) {
                wrong.add("a picture without words");
            }
            if (heard.is("group", "radiogroup") && heard.name().isBlank() && holdsChoices(heard)) {
                wrong.add("choices without a question");
            }
            if (layout.isReordered(heard)) {
                wrong.add("the key Tab jumps: " + heard.toString().strip());
            }
        }
    }

    private boolean holdsChoices(Heard group) {
        return !page.within(group).every("radio", "checkbox").isEmpty();
    }

    /** Two links with one name must lead to one place; two buttons need two names, and so do two boxes and two questions. */
    private void sameNames() {
        Map<String, String> links = new HashMap<>();
        Map<String, Integer> names = new HashMap<>();
        for (Heard heard : page.main().every("link", "button", "textbox", "combobox", "Date", "group")) {
            if (heard.is("link")) {
                String to = heard.states().getOrDefault("url", "");
                String other = links.putIfAbsent(heard.name(), to);
                if (other != null && !other.equals(to)) {
                    wrong.add("two links “" + heard.name() + "”: " + other + " and " + to);
                }
            } else if (isTold(heard) && names.merge(heard.role() + " “" + heard.name() + "”", 1, Integer::sum) == 2) {
                wrong.add("two of " + heard.role() + " “" + heard.name() + "”");
            }
        }
    }

    /** A word that opens its meaning may stand twice, and what has no name is found elsewhere. */
    private static boolean isTold(Heard heard) {
        boolean opens = heard.is("button") && heard.states().containsKey("expanded");
        boolean ofTheBrowser = heard.is("button") && heard.name().startsWith("Show date picker");
        return !opens && !ofTheBrowser && !heard.name().isBlank();
    }

    /** Each next thing stands below the one before or to the right of it, or begins a new column. */
    private void order() {
        Heard before = null;
        Layout.Box last = null;
        for (Heard heard : page.all()) {
            Optional<Layout.Box> box = isSeenAlone(heard) ? layout.box(heard) : Optional.empty();
            if (box.isPresent()) {
                if (last != null && isJump(last, box.get())) {
                    wrong.add("“" + words(heard) + "” is told after “" + words(before) + "” and stands before it");
                }
                before = heard;
                last = box.get();
            }
        }
    }

    /** What has a place of its own for the eye: words, and controls without words in them. */
    private static boolean isSeenAlone(Heard heard) {
        return heard.isText()
                || heard.is("textbox", "checkbox", "radio", "combobox", "Date", "image", "img", "progressbar");
    }

    private static boolean isJump(Layout.Box before, Layout.Box next) {
        boolean above = next.bottom() <= before.top() + 1;
        boolean below = next.top() >= before.bottom() - 1;
        if (above) {
            return next.left() < before.right() - 1;
        }
        return !below && next.right() <= before.left() + 1;
    }

    private static String words(Heard heard) {
        return heard.name().isEmpty() ? heard.role() : heard.name();
    }
}
