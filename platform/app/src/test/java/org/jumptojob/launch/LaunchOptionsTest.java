package org.jumptojob.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.jumptojob.settings.Setting;
import org.jumptojob.settings.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LaunchOptionsTest {

    @Test
    void anOptionGoesBeforeTheEnvironment() {
        Settings settings = LaunchOptions.of(List.of("--port", "8091"))
                .over(Map.of("JUMPTOJOB_HTTP_PORT", "9000", "JUMPTOJOB_HTTP_HOST", "::1")::get);
        assertEquals(8091, settings.number(Setting.HTTP_PORT));
        assertEquals("::1", settings.text(Setting.HTTP_HOST));
    }

    @Test
    void withoutOptionsItIsADemoOnThisMachine() {
        LaunchOptions options = LaunchOptions.of(List.of());
        Settings settings = options.over(name -> null);
        assertFalse(settings.production());
        assertFalse(options.publicDemo());
        assertEquals("127.0.0.1", settings.text(Setting.HTTP_HOST));
    }

    @Test
    void everyOptionOfTheHelpIsUnderstood() {
        LaunchOptions options = LaunchOptions.of(
                List.of("--production", "--host", "::1", "--port", "1", "--data", "d", "--public-demo", "--help"));
        assertTrue(options.help());
        assertTrue(options.publicDemo());
        assertEquals(
                Map.of(
                        Setting.MODE, "production",
                        Setting.HTTP_HOST, "::1",
                        Setting.HTTP_PORT, "1",
                        Setting.DATA_DIR, "d"),
                options.values());
        for (String option : List.of("--production", "--host", "--port", "--data", "--public-demo", "--help")) {
            assertTrue(LaunchOptions.HELP.contains(option), option);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"--prod", "8080", ""})
    void anUnknownOptionIsNamed(String option) {
        String said = assertThrows(IllegalArgumentException.class, () -> LaunchOptions.of(List.of(option)))
                .getMessage();
        assertTrue(said.contains("\"" + option + "\""), said);
    }

    @Test
    void anOptionWithoutItsValueIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> LaunchOptions.of(List.of("--port")));
        assertThrows(IllegalArgumentException.class, () -> LaunchOptions.of(List.of("--data", "--production")));
    }
}
