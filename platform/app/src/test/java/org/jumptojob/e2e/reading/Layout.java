package org.jumptojob.e2e.reading;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where each thing stands for the eye, and which of them the key Tab does not go to. */
final class Layout {

    /** A rectangle in CSS pixels, from the upper left corner of the page. */
    record Box(double left, double top, double right, double bottom) {

        /** Whether there is something to see: what only a screen reader tells is one pixel, or outside the page. */
        boolean isSeen() {
            return right - left > 1.5 && bottom - top > 1.5 && right > 0 && bottom > 0;
        }
    }

    private final Map<Integer, Box> boxes = new HashMap<>();
    private final Set<Integer> apart = new HashSet<>();
    private final Set<Integer> reordered = new HashSet<>();

    private Layout() {}

    static Layout of(CDPSession browser) {
        JsonObject wish = new JsonObject();
        wish.add("computedStyles", new JsonArray());
        JsonObject answer = browser.send("DOMSnapshot.captureSnapshot", wish);
        JsonArray strings = answer.getAsJsonArray("strings");
        JsonObject document = answer.getAsJsonArray("documents").get(0).getAsJsonObject();
        JsonObject nodes = document.getAsJsonObject("nodes");
        JsonArray numbers = nodes.getAsJsonArray("backendNodeId");
        Layout layout = new Layout();
        layout.readBoxes(document.getAsJsonObject("layout"), numbers);
        JsonArray attributes = nodes.getAsJsonArray("attributes");
        for (int i = 0; i < attributes.size(); i++) {
            layout.readTabIndex(numbers.get(i).getAsInt(), attributes.get(i).getAsJsonArray(), strings);
        }
        return layout;
    }

    private void readBoxes(JsonObject layout, JsonArray numbers) {
        JsonArray index = layout.getAsJsonArray("nodeIndex");
        JsonArray bounds = layout.getAsJsonArray("bounds");
        for (int i = 0; i < index.size(); i++) {
            JsonArray box = bounds.get(i).getAsJsonArray();
            double left = box.get(0).getAsDouble();
            double top = box.get(1).getAsDouble();
            boxes.put(
                    numbers.get(index.get(i).getAsInt()).getAsInt(),
                    new Box(
                            left,
                            top,
                            left + box.get(2).getAsDouble(),
                            top + box.get(3).getAsDouble()));
        }
    }

    private void readTabIndex(int node, JsonArray pairs, JsonArray strings) {
        for (int i = 0; i + 1 < pairs.size(); i += 2) {
            if (word(pairs.get(i), strings).equals("tabindex")) {
                int order = Integer.parseInt(word(pairs.get(i + 1), strings));
                if (order < 0) {
                    apart.add(node);
                } else if (order > 0) {
                    reordered.add(node);
                }
            }
        }
    }

    private static String word(JsonElement index, JsonArray strings) {
        return index.getAsInt() < 0 ? "" : strings.get(index.getAsInt()).getAsString();
    }

    /** Where a thing stands; empty where the eye does not see it. */
    Optional<Box> box(Heard heard) {
        return Optional.ofNullable(boxes.get(heard.node())).filter(Box::isSeen);
    }

    /** Whether only a link or a script moves the focus there. */
    boolean isApart(Heard heard) {
        return apart.contains(heard.node());
    }

    /** Whether the page asks for another order of the key Tab than the order of reading. */
    boolean isReordered(Heard heard) {
        return reordered.contains(heard.node());
    }
}
