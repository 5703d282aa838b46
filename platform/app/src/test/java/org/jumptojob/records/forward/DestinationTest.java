package org.jumptojob.records.forward;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jumptojob.settings.SettingProblem;
import org.jumptojob.settings.Settings;
import org.junit.jupiter.api.Test;

class DestinationTest {

    private static Settings settings(String url, String... more) {
        Map<String, String> values = new HashMap<>(Map.of(
                "JUMPTOJOB_LRS_FORWARD_URL", url,
                "JUMPTOJOB_LRS_FORWARD_KEY", "us",
                "JUMPTOJOB_LRS_FORWARD_SECRET", "secret"));
        for (int i = 0; i < more.length; i += 2) {
            values.put(more[i], more[i + 1]);
        }
        return new Settings(values::get);
    }

    private static String name(String url) {
        return Destination.of(settings(url)).orElseThrow().name();
    }

    @Test
    void withoutAnAddressNothingIsForwarded() {
        assertEquals(Optional.empty(), Destination.of(new Settings(any -> null)));
    }

    @Test
    void anotherAddressIsAnotherStoreAndASlashIsNone() {
        assertEquals(name("https://lrs.example.org/a"), name("https://lrs.example.org/a/"));
        assertNotEquals(name("https://lrs.example.org/a"), name("https://lrs.example.org/b"));
        assertTrue(name("https://lrs.example.org/a").startsWith("lrs.example.org-"));
    }

    @Test
    void theNameFitsItsColumn() {
        assertTrue(name("https://" + "a".repeat(60) + "." + "b".repeat(60) + ".example.org/x")
                        .length()
                <= 100);
    }

    @Test
    void itIsAProcessorOnlyWhereTheSettingsSaySo() {
        assertFalse(Destination.of(settings("https://lrs.example.org"))
                .orElseThrow()
                .processor());
        assertTrue(Destination.of(settings("https://lrs.example.org", "JUMPTOJOB_LRS_FORWARD_PROCESSOR", "yes"))
                .orElseThrow()
                .processor());
    }

    @Test
    void whatIsNoAddressOrLacksTheCredentialIsRefused() {
        assertThrows(SettingProblem.class, () -> Destination.of(settings("not an address")));
        assertThrows(SettingProblem.class, () -> Destination.of(settings("urn:lrs")));
        assertThrows(
                SettingProblem.class,
                () -> Destination.of(settings("https://lrs.example.org", "JUMPTOJOB_LRS_FORWARD_SECRET", " ")));
    }
}
