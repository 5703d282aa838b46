package org.jumptojob.e2e;

import com.microsoft.playwright.Browser;
import java.util.Map;

/** The seven ways in which the journey is made. */
enum Run {
    MOUSE("mouse", new MouseHands(), Map.of()),
    KEYBOARD("keyboard", new KeyboardHands(), Map.of()),
    NARROW("narrow", new MouseHands(), Map.of()),
    LARGE_TEXT("large-text", new MouseHands(), Map.of("textSize", "200")),
    DARK("dark", new MouseHands(), Map.of("theme", "dark")),
    CONTRAST("contrast", new MouseHands(), Map.of("theme", "contrast")),
    WITHOUT_SCRIPT("without-script", new MouseHands(), Map.of());

    private final String folder;
    private final Hands hands;
    private final Map<String, String> preferences;

    Run(String folder, Hands hands, Map<String, String> preferences) {
        this.folder = folder;
        this.hands = hands;
        this.preferences = preferences;
    }

    /** The name of the folder of its pictures. */
    String folder() {
        return folder;
    }

    Hands hands() {
        return hands;
    }

    /** What the person chooses on "Make it fit you" before she signs up, by field. */
    Map<String, String> preferences() {
        return preferences;
    }

    /** 320 CSS pixels are the width of WCAG 1.4.10. */
    Browser.NewContextOptions options() {
        return new Browser.NewContextOptions()
                .setViewportSize(this == NARROW ? 320 : 1280, this == NARROW ? 640 : 800)
                .setJavaScriptEnabled(this != WITHOUT_SCRIPT);
    }
}
