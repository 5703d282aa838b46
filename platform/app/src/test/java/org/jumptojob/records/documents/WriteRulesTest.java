package org.jumptojob.records.documents;

import static org.jumptojob.records.documents.DocumentKind.ACTIVITY_PROFILE;
import static org.jumptojob.records.documents.DocumentKind.AGENT_PROFILE;
import static org.jumptojob.records.documents.DocumentKind.STATE;
import static org.jumptojob.xapi.XapiVersion.V1_0_3;
import static org.jumptojob.xapi.XapiVersion.V2_0;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.jumptojob.records.door.XapiProblem;
import org.jumptojob.xapi.XapiVersion;
import org.junit.jupiter.api.Test;

class WriteRulesTest {

    private static final Optional<String> THERE = Optional.of("aa11");
    private static final Optional<String> NEW = Optional.empty();

    private static XapiProblem refused(
            DocumentKind kind, XapiVersion version, Precondition precondition, Optional<String> current) {
        return assertThrows(
                XapiProblem.class,
                () -> WriteRules.checkPut(kind, version, precondition, current),
                kind + " " + version);
    }

    @Test
    void aStateOfVersionOneIsOverwrittenWithoutAskingBack() {
        assertDoesNotThrow(() -> WriteRules.checkPut(STATE, V1_0_3, Precondition.NONE, THERE));
        assertDoesNotThrow(() -> WriteRules.checkPut(STATE, V1_0_3, Precondition.NONE, NEW));
    }

    @Test
    void aProfileOfVersionOneNeedsAPreconditionAlsoWhenItIsNew() {
        for (DocumentKind kind : List.of(ACTIVITY_PROFILE, AGENT_PROFILE)) {
            assertEquals(400, refused(kind, V1_0_3, Precondition.NONE, NEW).status());
            assertEquals(409, refused(kind, V1_0_3, Precondition.NONE, THERE).status());
        }
    }

    @Test
    void inVersionTwoEveryDocumentThatIsThereNeedsAPrecondition() {
        for (DocumentKind kind : DocumentKind.values()) {
            assertEquals(409, refused(kind, V2_0, Precondition.NONE, THERE).status());
            assertDoesNotThrow(() -> WriteRules.checkPut(kind, V2_0, Precondition.NONE, NEW));
        }
    }

    /** 1.0.3, 3.1: the answer says to check the document and to send its ETag. */
    @Test
    void theConflictSaysHowToResolveIt() {
        String sentence = refused(STATE, V2_0, Precondition.NONE, THERE).getMessage();
        assertTrue(sentence.contains("If-Match") && sentence.contains("check"), sentence);
    }

    @Test
    void aPreconditionThatFailsIsSaidInEveryVersionAndResource() {
        for (XapiVersion version : XapiVersion.values()) {
            for (DocumentKind kind : DocumentKind.values()) {
                assertEquals(
                        412,
                        refused(kind, version, PreconditionTest.match("\"bb22\""), THERE)
                                .status());
                assertEquals(
                        412,
                        refused(kind, version, PreconditionTest.match("\"bb22\""), NEW)
                                .status());
                assertEquals(
                        412,
                        refused(kind, version, PreconditionTest.noneMatch("*"), THERE)
                                .status());
                assertDoesNotThrow(() -> WriteRules.checkPut(kind, version, PreconditionTest.match("\"aa11\""), THERE));
                assertDoesNotThrow(() -> WriteRules.checkPut(kind, version, PreconditionTest.noneMatch("*"), NEW));
            }
        }
    }
}
