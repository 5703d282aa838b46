package org.jumptojob.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Optional;
import org.jumptojob.settings.Setting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsCheckTest {

    @Test
    void theDefaultsAreADemoThatMayStart() {
        assertEquals(Optional.empty(), check(Given.demo()));
    }

    @Test
    void productionWithAllItNeedsMayStart() {
        assertEquals(Optional.empty(), check(Given.production()));
    }

    @Test
    void productionTellsEverythingThatIsMissingInOneLine() {
        Refusal refusal = check(Given.demo().with(Setting.MODE, "production")).orElseThrow();
        assertEquals(ExitStatus.SETTING, refusal.status());
        assertEquals(
                List.of(Setting.DB_URL, Setting.BASE_URL, Setting.SECRET_FILE, Setting.MAIL_HOST, Setting.MAIL_FROM),
                Given.namedIn(refusal.line()));
        assertFalse(refusal.line().contains("\n"));
    }

    @Test
    void productionOnPostgreSqlNeedsAPassword() {
        Given given = Given.production().with(Setting.DB_URL, "jdbc:postgresql://127.0.0.1/jumptojob");
        assertEquals(List.of(Setting.DB_PASSWORD), refused(given));
        assertEquals(Optional.empty(), check(given.with(Setting.DB_PASSWORD, "secret")));
    }

    @Test
    void productionNeedsAnEncryptedAddressUnlessItIsThisMachine() {
        assertEquals(List.of(Setting.BASE_URL), refused(Given.production().with(Setting.BASE_URL, "http://192.0.2.1")));
        assertEquals(Optional.empty(), check(Given.production().with(Setting.BASE_URL, "http://127.0.0.1:8091")));
    }

    @Test
    void aDemoThatOtherMachinesReachMustBeToldTwice() {
        Given given = Given.demo().with(Setting.HTTP_HOST, "0.0.0.0");
        assertEquals(List.of(Setting.HTTP_HOST), refused(given));
        assertEquals(Optional.empty(), new SettingsCheck(given.settings(), true).check());
        assertEquals(Optional.empty(), check(Given.demo().with(Setting.HTTP_HOST, "::1")));
    }

    @ParameterizedTest
    @CsvSource({
        "MODE, test",
        "HTTP_PORT, 0",
        "HTTP_PORT, 65536",
        "HTTP_PORT, eighty",
        "MAIL_PORT, -1",
        "MAIL_TLS, ssl",
        "LOG_LEVEL, LOUD",
        "MINIMUM_AGE, young",
        "LOG_SIZE, 10MB",
        "LOG_FILES, 0",
        "TIME_ZONE, Mars/North",
        "BASE_URL, learn.example.org",
        "BASE_URL, https://",
        "BASE_URL, https://learn.example.org/?a=b",
        "IRI_BASE, ftp://learn.example.org",
        "DB_URL, jdbc:mysql://127.0.0.1/jumptojob",
        "LRS_FORWARD_PROCESSOR, perhaps",
    })
    void aValueThatCannotBeUsedIsRefusedByName(Setting setting, String value) {
        assertEquals(List.of(setting), refused(Given.demo().with(setting, value)));
    }

    @Test
    void theXapiClientNeedsBothKeyAndALongSecret() {
        String longEnough = "x".repeat(32);
        assertEquals(
                List.of(Setting.XAPI_KEY, Setting.XAPI_SECRET),
                refused(Given.demo().with(Setting.XAPI_KEY, "client")));
        assertEquals(
                List.of(Setting.XAPI_SECRET),
                refused(Given.demo().with(Setting.XAPI_KEY, "client").with(Setting.XAPI_SECRET, "short")));
        assertEquals(
                Optional.empty(),
                check(Given.demo().with(Setting.XAPI_KEY, "client").with(Setting.XAPI_SECRET, longEnough)));
    }

    @Test
    void anOutsideStoreNeedsItsAddressAndOurCredentialThere() {
        assertEquals(
                List.of(Setting.LRS_FORWARD_URL, Setting.LRS_FORWARD_SECRET),
                refused(Given.demo().with(Setting.LRS_FORWARD_KEY, "us")));
        assertEquals(Optional.empty(), check(forwarding(Given.production(), "https://lrs.example.org/xapi")));
        assertEquals(Optional.empty(), check(forwarding(Given.production(), "http://127.0.0.1:8081/xapi/")));
        assertEquals(
                List.of(Setting.LRS_FORWARD_KEY),
                refused(forwarding(Given.demo(), "https://lrs.example.org/xapi").with(Setting.LRS_FORWARD_KEY, "a:b")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lrs.example.org",
                "https://lrs.example.org/xapi?a=b",
                "https://us:secret@lrs.example.org/xapi",
                "https://lrs.example.org/xapi/statements",
                "http://192.0.2.7/xapi"
            })
    void anOutsideStoreHasAPlainEncryptedAddress(String url) {
        assertEquals(List.of(Setting.LRS_FORWARD_URL), refused(forwarding(Given.production(), url)));
    }

    private static Given forwarding(Given given, String url) {
        return given.with(Setting.LRS_FORWARD_URL, url)
                .with(Setting.LRS_FORWARD_KEY, "us")
                .with(Setting.LRS_FORWARD_SECRET, "secret");
    }

    @Test
    void aRefusalNeverShowsASecret() {
        Given given = Given.demo()
                .with(Setting.XAPI_SECRET, "secret-one")
                .with(Setting.DB_PASSWORD, "secret-two")
                .with(Setting.MAIL_PASSWORD, "secret-three")
                .with(Setting.LRS_FORWARD_SECRET, "secret-four");
        assertFalse(check(given).orElseThrow().line().contains("secret-"));
    }

    private static Optional<Refusal> check(Given given) {
        return new SettingsCheck(given.settings(), false).check();
    }

    private static List<Setting> refused(Given given) {
        Refusal refusal = check(given).orElseThrow();
        assertEquals(ExitStatus.SETTING, refusal.status());
        return Given.namedIn(refusal.line());
    }
}
