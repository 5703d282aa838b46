package org.jumptojob.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PathsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/me",
                "/tracks/jump-to-job?done=a-safe-start#done",
                "/learn/a/b/c?q=x&again=1",
                "/fit?return=%2Fme",
                "/search?q=medical+file*"
            })
    void aPathOfThisSiteIsTaken(String path) {
        assertEquals(path, Paths.local(path, "/elsewhere"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "me",
                "//evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "https://evil.example",
                "javascript:alert(1)",
                "/me\r\nSet-Cookie: a=b",
                "/\t/evil.example",
                " /me",
                "/a b",
                "/ü",
                "/\u0000"
            })
    void anythingElseLeadsNowhere(String path) {
        assertEquals("/here", Paths.local(path, "/here"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/me", "/learn/a/b/c", "/admin", "/sign-in", "/doing", "/xapi", "/healthy"})
    void whatPeopleReadIsAPage(String path) {
        assertTrue(Paths.isPage(path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/do/sign-in",
                "/xapi/statements",
                "/api/my-learning.json",
                "/health/live",
                "/internal/stop",
                "/assets/app.css",
                "/jakarta.faces.resource/x.js",
                "/metrics",
                "/favicon.ico"
            })
    void whatMachinesReadIsNone(String path) {
        assertFalse(Paths.isPage(path));
    }

    @Test
    void pagesFilesAndAnswersCanHoldThingsOfPeopleAndTheLooksOfThePagesCannot() {
        for (String path : List.of("/", "/shared/x", "/admin", "/api/my-data.zip", "/do/sharing/stop")) {
            assertTrue(Paths.isOfPeople(path), path);
        }
        for (String path :
                List.of("/assets/app.css", "/jakarta.faces.resource/x", "/xapi/statements", "/health/live")) {
            assertFalse(Paths.isOfPeople(path), path);
        }
    }

    @Test
    void onlyPathsWithCredentialsOfTheirOwnNeedNoFormToken() {
        assertTrue(Paths.isMachine("/xapi/statements"));
        assertTrue(Paths.isMachine("/internal/rebuild"));
        assertFalse(Paths.isMachine("/do/learn/a/answer"));
        assertFalse(Paths.isMachine("/admin"));
        assertFalse(Paths.isMachine("/xapix"));
    }

    /** A guard that reads "/xapi/…" where the server serves "/do/…" guards nothing. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/xapi/..;/do/sign-in",
                "/xapi/../do/sign-in",
                "/xapi/%2e%2e/do/sign-in",
                "/xapi/%2E./do/x",
                "/assets/./../me",
                "//me",
                "/assets//../me",
                "/assets/..%2fme",
                "/assets/..%5cme",
                "/assets/..\\me",
                "/me;a=b",
                "/me%3Ba",
                "/.",
                "/a/..",
                "/me%00"
            })
    void aPathThatCouldMeanTwoPlacesIsRefused(String path) {
        assertFalse(Paths.isPlain(path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/me",
                "/do/learn/j2j-m1-quiz/answer",
                "/api/my-learning.json",
                "/jakarta.faces.resource/a.css.xhtml",
                "/a..b",
                "/a.",
                "/.a"
            })
    void aPathThatMeansOnePlaceIsNot(String path) {
        assertTrue(Paths.isPlain(path));
    }
}
