package org.jumptojob.e2e.reading;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * A browser for somebody who hears a page: what the accessibility tree tells, in its order, and a keyboard. Nothing is
 * found in any other way.
 */
final class ScreenReader {

    /** The states that are worth telling. */
    private static final Set<String> STATES = Set.of(
            "focusable",
            "focused",
            "level",
            "checked",
            "pressed",
            "expanded",
            "disabled",
            "required",
            "invalid",
            "multiline",
            "url");

    /** Parts of others, without anything to tell of their own. */
    private static final Set<String> SILENT =
            Set.of("InlineTextBox", "generic", "none", "ListMarker", "LineBreak", "LayoutTable");

    private final Page page;
    private final CDPSession browser;
    private final Journal journal;

    ScreenReader(Page page, Journal journal) {
        this.page = page;
        this.journal = journal;
        this.browser = page.context().newCDPSession(page);
        browser.send("DOM.enable");
        browser.send("Accessibility.enable");
        page.context().onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                journal.found(page.url(), "an error in the console: " + message.text());
            }
        });
        page.context().onWebError(error -> journal.found(page.url(), "an error of a script: " + error.error()));
    }

    /** Goes to an address, as by typing it. */
    Reading open(String path) {
        long begun = System.nanoTime();
        page.navigate(path);
        return arrived(begun);
    }

    /** Follows a link or presses a button that leads to a page. */
    Reading follow(Heard target) {
        AtomicBoolean loaded = new AtomicBoolean();
        Consumer<Page> listener = any -> loaded.set(true);
        page.onLoad(listener);
        long begun = System.nanoTime();
        press(target);
        page.waitForCondition(loaded::get);
        page.offLoad(listener);
        return arrived(begun);
    }

    private Reading arrived(long begun) {
        long millis = (System.nanoTime() - begun) / 1_000_000;
        Reading reading = again();
        journal.read(reading, ReadingCheck.wrong(reading, Layout.of(browser)), millis, page);
        return reading;
    }

    /** The page as it is told now. */
    Reading again() {
        JsonArray nodes = browser.send("Accessibility.getFullAXTree").getAsJsonArray("nodes");
        Map<String, JsonObject> byId = new HashMap<>();
        for (JsonElement node : nodes) {
            byId.put(node.getAsJsonObject().get("nodeId").getAsString(), node.getAsJsonObject());
        }
        List<Heard> all = new ArrayList<>();
        tell(nodes.get(0).getAsJsonObject(), 0, byId, all);
        return new Reading(page.url(), all);
    }

    private static void tell(JsonObject node, int depth, Map<String, JsonObject> byId, List<Heard> all) {
        Heard heard = heard(node, depth);
        boolean told =
                !node.get("ignored").getAsBoolean() && (!SILENT.contains(heard.role()) || heard.has("focusable"));
        if (told) {
            all.add(heard);
        }
        if (node.has("childIds")) {
            for (JsonElement child : node.getAsJsonArray("childIds")) {
                JsonObject next = byId.get(child.getAsString());
                if (next != null) {
                    tell(next, told ? depth + 1 : depth, byId, all);
                }
            }
        }
    }

    private static Heard heard(JsonObject node, int depth) {
        Map<String, String> states = new TreeMap<>();
        if (node.has("properties")) {
            for (JsonElement element : node.getAsJsonArray("properties")) {
                JsonObject property = element.getAsJsonObject();
                String name = property.get("name").getAsString();
                JsonObject value = property.getAsJsonObject("value");
                if (STATES.contains(name) && value.has("value")) {
                    states.put(name, value.get("value").getAsString());
                }
            }
        }
        return new Heard(
                node.has("backendDOMNodeId") ? node.get("backendDOMNodeId").getAsInt() : 0,
                depth,
                value(node, "role"),
                value(node, "name"),
                value(node, "description"),
                value(node, "value"),
                states);
    }

    private static String value(JsonObject node, String what) {
        if (!node.has(what) || !node.getAsJsonObject(what).has("value")) {
            return "";
        }
        return node.getAsJsonObject(what)
                .get("value")
                .getAsString()
                .replaceAll("[\\s\\u00a0]+", " ")
                .strip();
    }

    /** Presses a button, a link or what opens more; the page stays. */
    void press(Heard target) {
        focus(target);
        page.keyboard().press("Enter");
    }

    /** Ticks a box, takes away its tick, or chooses one of several. */
    void tick(Heard box) {
        focus(box);
        page.keyboard().press("Space");
    }

    /** Chooses in a list that is closed: as many keys down as the choice stands from its beginning. */
    void choose(Heard list, int place) {
        focus(list);
        page.keyboard().press("Home");
        for (int i = 0; i < place; i++) {
            page.keyboard().press("ArrowDown");
        }
    }

    /** Writes into a box; into one for a day key by key. */
    void write(Heard box, String text) {
        focus(box);
        if (box.is("Date")) {
            page.keyboard().type(text);
        } else {
            page.keyboard().insertText(text);
        }
    }

    private void focus(Heard target) {
        JsonObject wish = new JsonObject();
        wish.addProperty("backendNodeId", target.node());
        browser.send("DOM.focus", wish);
    }
}
