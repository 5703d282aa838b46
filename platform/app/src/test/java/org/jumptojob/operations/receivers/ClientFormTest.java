package org.jumptojob.operations.receivers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jumptojob.records.door.Limits;
import org.jumptojob.records.door.Scope;
import org.junit.jupiter.api.Test;

class ClientFormTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Brussels");

    private final Map<String, String[]> fields = new HashMap<>();

    private ClientForm form(String... sent) {
        for (int i = 0; i < sent.length; i += 2) {
            fields.put(sent[i], new String[] {sent[i + 1]});
        }
        return new ClientForm(fields, ZONE);
    }

    @Test
    void whatWasTypedBecomesRights() {
        fields.put("scope", new String[] {"statements/write", "state", "no-such-scope"});
        ClientForm form = form(
                "label", " A tool ", "track", "jump-to-job", "processor", "yes", "requests", "600", "mebibytes", "2");
        assertTrue(form.problems().isEmpty());
        assertEquals("A tool", form.rights().label());
        assertEquals(Set.of(Scope.STATEMENTS_WRITE, Scope.STATE), form.rights().scopes());
        assertEquals(Optional.of("jump-to-job"), form.rights().track());
        assertTrue(form.rights().processor());
        assertEquals(Limits.of(600, 2_097_152), form.rights().limits());
    }

    @Test
    void emptyFieldsAreNoLimits() {
        ClientForm form = form("label", "A tool", "track", "", "requests", "", "mebibytes", "", "expires", "");
        assertTrue(form.problems().isEmpty());
        assertEquals(Limits.NONE, form.rights().limits());
        assertEquals(Optional.empty(), form.rights().track());
        assertEquals(Optional.empty(), form.expires());
        assertEquals(false, form.rights().processor());
    }

    @Test
    void theLastDayEndsInTheAdministratorsZone() {
        assertEquals(
                Optional.of(Instant.parse("2027-06-30T22:00:00Z")),
                form("expires", "2027-06-30").expires());
    }

    @Test
    void whatCannotBeReadIsSaidAtItsField() {
        for (String day : List.of("30/06/2027", "2027-02-30", "soon", "+12345-01-01")) {
            assertEquals(Set.of("expires"), form("expires", day).problems().keySet(), day);
        }
        fields.clear();
        for (String number : List.of("0", "-1", "many", "1.5", "99999999999")) {
            assertEquals(
                    Set.of("requests", "mebibytes"),
                    form("requests", number, "mebibytes", number).problems().keySet(),
                    number);
        }
    }

    @Test
    void theFormComesBackWithWhatWasTyped() {
        fields.put("scope", new String[] {"state"});
        Map<String, String> typed = form("label", "x".repeat(5000), "requests", "many", "expires", "2027-06-30")
                .typed();
        assertEquals("many", typed.get("requests"));
        assertEquals("state", typed.get("scope"));
        assertEquals("2027-06-30", typed.get("expires"));
        assertEquals(300, typed.get("label").length());
        assertEquals("", form("expires", "soon").typed().get("expires"));
    }
}
