package org.jumptojob.xapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jumptojob.xapi.StatementFacts.AttachmentFacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelatedFactsTest {
    private static final String WIDE_CONTEXT = "{'instructor':{'openid':'http://i%1$s'},"
            + "'team':{'objectType':'Group','mbox':'mailto:t%1$s@b.org','member':[{'openid':'http://m%1$s'}]},"
            + "'contextAgents':[{'objectType':'contextAgent','agent':{'openid':'http://ca%1$s'}}],"
            + "'contextGroups':[{'objectType':'contextGroup','group':{'objectType':'Group','member':[{'openid':'http://cg%1$s'}]}}],"
            + "'contextActivities':{'parent':{'id':'http://p%1$s'},'category':[{'id':'http://c%1$s'}],'other':[{'id':'http://o%1$s'}]}}";

    @Test
    void relatedAgentsAndActivitiesAreLookedForEverywhere() {
        StatementFacts facts = StatementFacts.of(Sample.statement()
                .with("context", WIDE_CONTEXT.formatted(1))
                .with("object", Sample.SUB + ",'context':" + WIDE_CONTEXT.formatted(2) + "}")
                .with("authority", "{'openid':'http://auth'}")
                .json());
        assertEquals(
                Set.of(
                        "account https://example.org u1",
                        "openid http://auth",
                        "openid http://i1",
                        "mbox mailto:t1@b.org",
                        "openid http://m1",
                        "openid http://ca1",
                        "openid http://cg1",
                        "openid http://i2",
                        "mbox mailto:t2@b.org",
                        "openid http://m2",
                        "openid http://ca2",
                        "openid http://cg2"),
                facts.related().agents());
        assertEquals(
                Set.of(
                        "https://example.org/activities/a1",
                        "http://p1",
                        "http://c1",
                        "http://o1",
                        "http://p2",
                        "http://c2",
                        "http://o2"),
                facts.related().activities());
        assertEquals(Set.of("account https://example.org u1"), facts.agents());
        assertNull(facts.activity());
    }

    @Test
    void anAgentAsObjectIsFoundAndAReferenceIsNot() {
        StatementFacts agent = StatementFacts.of(Sample.statement()
                .with("object", "{'objectType':'Agent','openid':'http://o'}")
                .json());
        assertEquals(
                Set.of("account https://example.org u1", "openid http://o"),
                agent.related().agents());
        StatementFacts reference = StatementFacts.of(Sample.statement()
                .with("object", "{'objectType':'StatementRef','id':'" + Sample.UUID + "'}")
                .json());
        assertEquals(Set.of(), reference.related().activities());
        assertEquals(UUID.fromString(Sample.UUID), reference.refersTo());
        assertNull(reference.voids());
    }

    @Test
    void theStatementOfTheContextIsKnown() {
        StatementFacts facts = StatementFacts.of(Sample.statement()
                .with("context", "{'statement':{'objectType':'StatementRef','id':'" + Sample.UUID + "'}}")
                .json());
        assertEquals(UUID.fromString(Sample.UUID), facts.related().statement());
        assertNull(facts.refersTo());
    }

    @Test
    void attachmentsAreListedAlsoThoseOfASubStatement() {
        String one = "[{'usageType':'http://u','display':{'en':'d'},'contentType':'text/plain','length':3,'sha2':'"
                + "AB".repeat(32) + "'}]";
        String two = "[{'usageType':'http://u','display':{'en':'d'},'contentType':'text/html','length':1e1,'sha2':'"
                + "cd".repeat(32) + "','fileUrl':'http://f'}]";
        StatementFacts facts = StatementFacts.of(Sample.statement()
                .with("attachments", one)
                .with("object", Sample.SUB + ",'attachments':" + two + "}")
                .json());
        assertEquals(
                List.of(
                        new AttachmentFacts("http://u", "text/plain", 3, "ab".repeat(32), null),
                        new AttachmentFacts("http://u", "text/html", 10, "cd".repeat(32), "http://f")),
                facts.attachments());
    }

    @ParameterizedTest
    @CsvSource({"true, true", "false, false", "1, false", "null, false", "'\"true\"', false"})
    void aStatementIsSensitiveIfTheMarkIsTrue(String value, boolean sensitive) {
        String context = "{'extensions':{'" + StatementFacts.SENSITIVE + "':" + value + "}}";
        assertEquals(
                sensitive,
                StatementFacts.of(Sample.statement().with("context", context).json())
                        .sensitive());
        assertEquals(
                sensitive,
                StatementFacts.of(Sample.statement()
                                .with("object", Sample.SUB + ",'context':" + context + "}")
                                .json())
                        .sensitive());
    }
}
