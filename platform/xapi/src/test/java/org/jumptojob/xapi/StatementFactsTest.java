package org.jumptojob.xapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jumptojob.xapi.StatementFacts.ObjectFacts;
import org.jumptojob.xapi.StatementFacts.ObjectKind;
import org.junit.jupiter.api.Test;

class StatementFactsTest {
    private static final UUID ID = UUID.fromString(Sample.UUID);

    @Test
    void aStatementIsFiledUnderAllThatTheStandardFiltersBy() {
        StatementFacts facts = StatementFacts.of(Sample.statement()
                .with("id", "'" + Sample.UUID.toUpperCase() + "'")
                .with("timestamp", "'2026-11-22T09:00:00+01:00'")
                .with(
                        "context",
                        "{'registration':'" + Sample.UUID + "','contextActivities':{'parent':{'id':'http://p'},"
                                + "'grouping':[{'id':'http://g1'},{'id':'http://g2'}]}}")
                .with("authority", "{'mbox':'mailto:store@Example.ORG'}")
                .json());
        assertEquals(ID, facts.id());
        assertEquals("account https://example.org u1", facts.actor());
        assertEquals("http://adlnet.gov/expapi/verbs/experienced", facts.verb());
        assertEquals(new ObjectFacts(ObjectKind.ACTIVITY, "https://example.org/activities/a1"), facts.object());
        assertEquals(ID, facts.registration());
        assertEquals(Instant.parse("2026-11-22T08:00:00Z"), facts.timestamp());
        assertEquals(List.of("http://p"), facts.context().parents());
        assertEquals(List.of("http://g1", "http://g2"), facts.context().groupings());
        assertEquals(List.of(), facts.context().categories());
        assertEquals("mbox mailto:store@example.org", facts.authority());
        assertNull(facts.voids());
    }

    @Test
    void whatASenderLeftOutIsNull() {
        StatementFacts facts = StatementFacts.of(Sample.statement().json());
        assertNull(facts.id());
        assertNull(facts.registration());
        assertNull(facts.timestamp());
        assertNull(facts.authority());
    }

    @Test
    void aVoidingStatementTellsItsTarget() {
        StatementFacts facts = StatementFacts.of(Sample.statement()
                .with("verb", "{'id':'" + StatementFacts.VOIDED + "'}")
                .with("object", "{'objectType':'StatementRef','id':'" + Sample.UUID.toUpperCase() + "'}")
                .json());
        assertEquals(ID, facts.voids());
        assertEquals(new ObjectFacts(ObjectKind.STATEMENT_REF, Sample.UUID), facts.object());
    }

    @Test
    void aReferenceWithAnotherVerbVoidsNothing() {
        assertNull(StatementFacts.of(Sample.statement()
                        .with("object", "{'objectType':'StatementRef','id':'" + Sample.UUID + "'}")
                        .json())
                .voids());
    }

    @Test
    void agentsAreFoundAsActorAsObjectAndAsMember() {
        StatementFacts facts = StatementFacts.of(Sample.statement()
                .with("actor", "{'objectType':'Group','member':[{'mbox':'mailto:a@b.org'}]}")
                .with("object", "{'objectType':'Agent','openid':'http://o'}")
                .json());
        assertNull(facts.actor());
        assertEquals(new ObjectFacts(ObjectKind.AGENT, "openid http://o"), facts.object());
        assertEquals(Set.of("mbox mailto:a@b.org", "openid http://o"), facts.agents());
    }

    @Test
    void aSubStatementHasNoIdOfItsOwn() {
        assertEquals(
                new ObjectFacts(ObjectKind.SUB_STATEMENT, null),
                StatementFacts.of(Sample.statement()
                                .with("object", Sample.SUB + "}")
                                .json())
                        .object());
    }

    @Test
    void accountsAreEqualOnlyIfBothPartsAre() {
        assertNotEquals(AgentKey.ofAccount("http://a", "b c"), AgentKey.ofAccount("http://a/b", "c"));
        assertNotEquals(AgentKey.ofAccount("http://a", "b"), AgentKey.ofAccount("http://a", "B"));
    }

    @Test
    void anAccountNameThatADatabaseWouldRefuseIsWrittenSafely() {
        assertEquals("account http://a x\\u0000y", AgentKey.ofAccount("http://a", "x\0y"));
        assertEquals("account http://a \\ud83d", AgentKey.ofAccount("http://a", "\ud83d"));
        assertEquals("account http://a 😀", AgentKey.ofAccount("http://a", "😀"));
        assertNotEquals(AgentKey.ofAccount("http://a", "\0"), AgentKey.ofAccount("http://a", "\\u0000"));
    }

    @Test
    void hashesAreEqualInEitherCase() {
        assertEquals(
                StatementFacts.of(Sample.statement()
                                .with("actor", "{'mbox_sha1sum':'" + "AB".repeat(20) + "'}")
                                .json())
                        .actor(),
                "mbox_sha1sum " + "ab".repeat(20));
    }
}
