package org.jumptojob.xapi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where xAPI 2.0 differs from 1.0.3, and that it does not differ elsewhere. */
class StatementValidator2Test {
    private static final String AGENT = "{'objectType':'Agent','mbox':'mailto:a@b.org'}";
    private static final String GROUP = "{'objectType':'Group','mbox':'mailto:g@b.org','member':[" + AGENT + "]}";

    private final StatementValidator validator = new StatementValidator(XapiVersion.V2_0);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'contextAgents':[{'objectType':'contextAgent','agent':" + AGENT + "}]}",
                "{'contextAgents':[{'objectType':'contextAgent','agent':{'openid':'http://o'},'relevantTypes':['http://t','x:y']}]}",
                "{'contextAgents':[]}",
                "{'contextGroups':[{'objectType':'contextGroup','group':" + GROUP + ",'relevantTypes':['http://t']}]}",
                "{'contextGroups':[{'objectType':'contextGroup','group':{'objectType':'Group','member':[]}}]}"
            })
    void agentsAndGroupsCanStandInTheContext(String context) {
        accepts(Sample.statement().with("context", context));
        accepts(Sample.statement().with("object", Sample.SUB + ",'context':" + context + "}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'contextAgents':{}} | .contextAgents",
                "{'contextAgents':null} | .contextAgents",
                "{'contextAgents':['x']} | .contextAgents[0]",
                "{'contextAgents':[{'agent':{'openid':'http://o'}}]} | .contextAgents[0].objectType",
                "{'contextAgents':[{'objectType':'ContextAgent','agent':{'openid':'http://o'}}]} | .contextAgents[0].objectType",
                "{'contextAgents':[{'objectType':'contextAgent'}]} | .contextAgents[0].agent",
                "{'contextAgents':[{'objectType':'contextAgent','agent':{'name':'A'}}]} | .contextAgents[0].agent",
                "{'contextAgents':[{'objectType':'contextAgent','agent':{'objectType':'Group','member':[]}}]} | .contextAgents[0].agent.objectType",
                "{'contextAgents':[{'objectType':'contextAgent','agent':{'openid':'http://o'},'more':1}]} | .contextAgents[0].more",
                "{'contextAgents':[{'objectType':'contextAgent','agent':{'openid':'http://o'},'relevantTypes':[]}]} | .contextAgents[0].relevantTypes",
                "{'contextAgents':[{'objectType':'contextAgent','agent':{'openid':'http://o'},'relevantTypes':'http://t'}]} | .contextAgents[0].relevantTypes",
                "{'contextAgents':[{'objectType':'contextAgent','agent':{'openid':'http://o'},'relevantTypes':['http://t','abc']}]} | .contextAgents[0].relevantTypes[1]",
                "{'contextAgents':[{'objectType':'contextAgent','agent':{'openid':'http://o'},'relevantTypes':[1]}]} | .contextAgents[0].relevantTypes[0]",
                "{'contextGroups':[{'objectType':'group','group':{'objectType':'Group','member':[]}}]} | .contextGroups[0].objectType",
                "{'contextGroups':[{'objectType':'contextGroup','group':{'openid':'http://o'}}]} | .contextGroups[0].group.objectType",
                "{'contextGroups':[{'objectType':'contextGroup','group':{'objectType':'Group'}}]} | .contextGroups[0].group",
                "{'contextGroups':[{'objectType':'contextGroup','group':{'objectType':'Group','member':[]},'relevantTypes':[]}]} | .contextGroups[0].relevantTypes"
            })
    void wrongAgentsAndGroupsInTheContextAreRefused(String context, String path) {
        refuses(Sample.statement().with("context", context), "$.context" + path);
        refuses(
                Sample.statement().with("object", Sample.SUB + ",'context':" + context + "}"),
                "$.object.context" + path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"contextAgents", "contextGroups"})
    void oneDotZeroThreeDoesNotKnowThem(String key) {
        List<Problem> problems = new StatementValidator(XapiVersion.V1_0_3)
                .problems(
                        Sample.statement().with("context", "{'" + key + "':[]}").json());
        assertEquals(
                List.of("$.context." + key),
                problems.stream().map(Problem::path).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0.0", "2.0", "1.0.3", "1.0"})
    void statementsOfBothVersionsAreTaken(String version) {
        accepts(Sample.statement().with("version", "'" + version + "'"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.9.9", "1.1.0", "2.1.0", "should fail"})
    void statementsOfOtherVersionsAreRefused(String version) {
        refuses(Sample.statement().with("version", "'" + version + "'"), "$.version");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2008-09-15T15:53:00.601+00:00",
                "2008-09-15 15:53:00.601+00:00",
                "2008-09-15T10:53:00-05:00",
                "2099-09-15T15:53:00Z"
            })
    void aTimestampOfRfc3339IsTakenInAnyZone(String timestamp) {
        accepts(Sample.statement().with("timestamp", "'" + timestamp + "'"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2008-09-15T15:53:00.601-00",
                "2008-09-15T15:53:00.601-0000",
                "2008-09-15T15:53:00.601-00:00",
                "2008-09-15 15:53:00.601-00:00",
                "2008-09-15  15:53:00Z",
                "01/011/2015"
            })
    void aNegativeZeroOffsetAndWhatIsNoTimestampAreRefused(String timestamp) {
        refuses(Sample.statement().with("timestamp", "'" + timestamp + "'"), "$.timestamp");
    }

    @Test
    void aStatementOfOneDotZeroThreeIsValidByTwo() {
        accepts(Sample.statement()
                .with(
                        "context",
                        "{'team':{'objectType':'Group','member':[]},'contextActivities':{'parent':{'id':'x:y'}}}")
                .with("result", "{'duration':'P1DT12H36M0.12567S'}"));
    }

    private void accepts(Sample statement) {
        assertEquals(List.of(), validator.problems(statement.json()));
    }

    private void refuses(Sample statement, String path) {
        List<String> paths =
                validator.problems(statement.json()).stream().map(Problem::path).toList();
        assertEquals(List.of(path), paths);
    }
}
