package org.jumptojob.xapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each row of a table is one rule; the last column of a bad row is the path at which the problem must be told. */
class StatementValidatorTest {
    private static final String ATTACHMENT =
            "'usageType':'https://example.org/u','display':{'en':'a'},'contentType':'text/plain','sha2':'"
                    + "a".repeat(64) + "'";

    private final StatementValidator validator = new StatementValidator(XapiVersion.V1_0_3);

    @Test
    void aMinimalStatementIsValid() {
        accepts(Sample.statement());
    }

    @ParameterizedTest
    @ValueSource(strings = {"actor", "verb", "object"})
    void actorVerbAndObjectAreRequired(String key) {
        refuses(Sample.statement().without(key), "$." + key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Id", "aCtor", "iD", "Result", "unknown", "contextActivities"})
    void aKeyThatTheStandardDoesNotKnowIsRefused(String key) {
        refuses(Sample.statement().with(key, "{}"), "$." + key);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "id | '8F87CCDE-BB56-4C2E-AB83-44982EF22DF0'",
                "version | '1.0.2'",
                "timestamp | '2026-11-22T08:15:30.123+01:00'",
                "stored | '2026-11-22T08:15:30Z'",
                "authority | {'mbox':'mailto:a@b.org'}",
                "authority | {'objectType':'Group','member':[{'account':{'homePage':'http://a.b','name':'c'}},{'mbox':'mailto:a@b.org'}]}",
                "attachments | []",
                "result | {}",
                "context | {}"
            })
    void aRightPropertyIsAccepted(String key, String json) {
        accepts(Sample.statement().with(key, json));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "id | 12 | $.id",
                "id | null | $.id",
                "id | 'AA97B177-9383-4934-8543-0F91A7A028368' | $.id",
                "version | '2.0.0' | $.version",
                "version | 1.0 | $.version",
                "timestamp | '2026-11-22T08:15:30-00:00' | $.timestamp",
                "timestamp | '2026-11-22T08:15:30-0000' | $.timestamp",
                "timestamp | '2026-11-22T08:15:30-00' | $.timestamp",
                "timestamp | '22-11-2026' | $.timestamp",
                "timestamp | 20261122 | $.timestamp",
                "stored | 'now' | $.stored",
                "authority | {'name':'x'} | $.authority",
                "authority | {'objectType':'Group','mbox':'mailto:a@b.org'} | $.authority",
                "authority | {'objectType':'Group','member':[{'mbox':'mailto:a@b.org'}]} | $.authority.member",
                "authority | {'objectType':'Group','member':[{'mbox':'mailto:a@b.org'},{'mbox':'mailto:c@b.org'}]} | $.authority.member",
                "attachments | {} | $.attachments",
                "attachments | [1] | $.attachments[0]",
                "result | [] | $.result",
                "context | 'x' | $.context"
            })
    void aWrongPropertyIsRefused(String key, String json, String path) {
        refuses(Sample.statement().with(key, json), path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'mbox':'mailto:a@b.org','name':'A'}",
                "{'objectType':'Agent','mbox_sha1sum':'ebd31e95054c018b10727ccffd2ef2ec3a016ee9'}",
                "{'openid':'http://toby.openid.example.org/'}",
                "{'account':{'homePage':'http://a.b','name':''}}",
                "{'objectType':'Group','member':[{'mbox':'mailto:a@b.org'}]}",
                "{'objectType':'Group','mbox':'mailto:a@b.org'}",
                "{'objectType':'Group','mbox':'mailto:a@b.org','member':[{'objectType':'Agent','mbox':'mailto:c@b.org'}]}"
            })
    void anAgentOrGroupIsIdentified(String actor) {
        accepts(Sample.statement().with("actor", actor));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "[] | $.actor",
                "{} | $.actor",
                "{'name':'A'} | $.actor",
                "{'mbox':'mailto:a@b.org','openid':'http://a.b'} | $.actor",
                "{'mbox':'a@b.org'} | $.actor.mbox",
                "{'mbox':'mailto:null'} | $.actor.mbox",
                "{'mbox_sha1sum':'ebd3'} | $.actor.mbox_sha1sum",
                "{'openid':'toby'} | $.actor.openid",
                "{'account':{'name':'x'}} | $.actor.account.homePage",
                "{'account':{'homePage':'http://a.b'}} | $.actor.account.name",
                "{'account':{'homePage':'a.b','name':'x'}} | $.actor.account.homePage",
                "{'account':{'homePage':'http://a.b','name':1}} | $.actor.account.name",
                "{'account':{'homePage':'http://a.b','name':'x','more':1}} | $.actor.account.more",
                "{'account':'x'} | $.actor.account",
                "{'mbox':'mailto:a@b.org','name':null} | $.actor.name",
                "{'mbox':'mailto:a@b.org','name':1} | $.actor.name",
                "{'objectType':'agent','mbox':'mailto:a@b.org'} | $.actor.objectType",
                "{'objectType':'Activity','mbox':'mailto:a@b.org'} | $.actor.objectType",
                "{'mbox':'mailto:a@b.org','member':[]} | $.actor.member",
                "{'objectType':'Group'} | $.actor",
                "{'objectType':'Group','member':{}} | $.actor.member",
                "{'objectType':'Group','member':[{'name':'A'}]} | $.actor.member[0]",
                "{'objectType':'Group','member':[{'objectType':'Group','mbox':'mailto:a@b.org'}]} | $.actor.member[0].objectType"
            })
    void anAgentOrGroupThatBreaksARuleIsRefused(String actor, String path) {
        refuses(Sample.statement().with("actor", actor), path);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'did' | $.verb",
                "{} | $.verb.id",
                "{'id':'did'} | $.verb.id",
                "{'id':'http://a.b/did','display':'did'} | $.verb.display",
                "{'id':'http://a.b/did','display':{'a12345678':'did'}} | $.verb.display.a12345678",
                "{'id':'http://a.b/did','display':{'en':null}} | $.verb.display.en",
                "{'id':'http://a.b/did','display':{'en-US':1}} | $.verb.display['en-US']",
                "{'id':'http://a.b/did','name':{}} | $.verb.name"
            })
    void aVerbThatBreaksARuleIsRefused(String verb, String path) {
        refuses(Sample.statement().with("verb", verb), path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'objectType':'Activity','id':'http://a.b/c','definition':{'name':{'en':'n'},'description':{},'type':'http://a.b/t','moreInfo':'http://a.b/m','extensions':{'http://a.b/x':null}}}",
                "{'objectType':'Agent','mbox':'mailto:a@b.org'}",
                "{'objectType':'Group','member':[]}",
                "{'objectType':'StatementRef','id':'8f87ccde-bb56-4c2e-ab83-44982ef22df0'}",
                "{'id':'http://a.b/c','definition':{'interactionType':'choice','choices':[{'id':'a','description':{'en':'A'}},{'id':'b'}],'correctResponsesPattern':['a']}}",
                "{'id':'http://a.b/c','definition':{'interactionType':'matching','source':[{'id':'a'}],'target':[{'id':'a'}]}}",
                "{'id':'http://a.b/c','definition':{'interactionType':'performance','steps':[{'id':'a'}]}}",
                "{'id':'http://a.b/c','definition':{'interactionType':'likert','scale':[{'id':'a'}]}}",
                "{'id':'http://a.b/c','definition':{'interactionType':'sequencing','choices':[]}}",
                "{'id':'http://a.b/c','definition':{'interactionType':'true-false','correctResponsesPattern':['true']}}"
            })
    void aRightObjectIsAccepted(String object) {
        accepts(Sample.statement().with("object", object));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{} | $.object.id",
                "{'objectType':'activity','id':'http://a.b/c'} | $.object.objectType",
                "{'id':'a'} | $.object.id",
                "{'id':'http://a.b/c','name':'x'} | $.object.name",
                "{'definition':{}} | $.object.id",
                "{'id':'http://a.b/c','definition':{'type':'t'}} | $.object.definition.type",
                "{'id':'http://a.b/c','definition':{'moreInfo':null}} | $.object.definition.moreInfo",
                "{'id':'http://a.b/c','definition':{'title':'t'}} | $.object.definition.title",
                "{'id':'http://a.b/c','definition':{'extensions':{'plain':1}}} | $.object.definition.extensions.plain",
                "{'id':'http://a.b/c','definition':{'interactionType':'choiCe'}} | $.object.definition.interactionType",
                "{'id':'http://a.b/c','definition':{'choices':[]}} | $.object.definition.interactionType",
                "{'id':'http://a.b/c','definition':{'interactionType':'numeric','choices':[]}} | $.object.definition.choices",
                "{'id':'http://a.b/c','definition':{'interactionType':'choice','choices':[{'id':'a'},{'id':'a'}]}} | $.object.definition.choices[1].id",
                "{'id':'http://a.b/c','definition':{'interactionType':'choice','choices':[{}]}} | $.object.definition.choices[0].id",
                "{'id':'http://a.b/c','definition':{'interactionType':'choice','choices':[{'id':'a','text':'A'}]}} | $.object.definition.choices[0].text",
                "{'id':'http://a.b/c','definition':{'interactionType':'choice','correctResponsesPattern':'a'}} | $.object.definition.correctResponsesPattern",
                "{'id':'http://a.b/c','definition':{'interactionType':'choice','correctResponsesPattern':[1]}} | $.object.definition.correctResponsesPattern",
                "{'objectType':'StatementRef','id':'x'} | $.object.id",
                "{'objectType':'StatementRef','id':'8f87ccde-bb56-4c2e-ab83-44982ef22df0','more':1} | $.object.more",
                "{'objectType':'Agent'} | $.object"
            })
    void aWrongObjectIsRefused(String object, String path) {
        refuses(Sample.statement().with("object", object), path);
    }

    @Test
    void aSubStatementIsCheckedAsAStatement() {
        accepts(Sample.statement().with("object", Sample.SUB + ",'timestamp':'2099-01-01T00:00:00Z'}"));
        refuses(
                Sample.statement().with("object", Sample.SUB + ",'result':{'success':'yes'}}"),
                "$.object.result.success");
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "stored", "version", "authority"})
    void aSubStatementHasNothingThatAStoreSets(String key) {
        refuses(Sample.statement().with("object", Sample.SUB + ",'" + key + "':'x'}"), "$.object." + key);
    }

    @Test
    void subStatementsAreNotNested() {
        String nested = "{'objectType':'SubStatement','actor':" + Sample.ACTOR + ",'verb':" + Sample.VERB + ",'object':"
                + Sample.SUB + "}}";
        refuses(Sample.statement().with("object", nested), "$.object.object");
    }

    @Test
    void aVoidingStatementNamesAStatement() {
        String voided = "{'id':'" + StatementFacts.VOIDED + "'}";
        refuses(Sample.statement().with("verb", voided), "$.object");
        accepts(Sample.statement()
                .with("verb", voided)
                .with("object", "{'objectType':'StatementRef','id':'" + Sample.UUID + "'}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'score':{'scaled':1,'raw':-5.5,'min':-10,'max':10},'success':true,'completion':false,'response':'','duration':'PT1.23456S'}",
                "{'score':{'scaled':-1.0}}",
                "{'score':{'raw':1e2}}",
                "{'extensions':{'http://a.b/x':null,'http://a.b/y':{'any':[1,null]}}}"
            })
    void aRightResultIsAccepted(String result) {
        accepts(Sample.statement().with("result", result));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'score':1} | $.result.score",
                "{'score':{'scaled':1.0001}} | $.result.score.scaled",
                "{'score':{'scaled':-1.1}} | $.result.score.scaled",
                "{'score':{'scaled':'1'}} | $.result.score.scaled",
                "{'score':{'raw':0,'min':1}} | $.result.score.raw",
                "{'score':{'raw':2,'max':1}} | $.result.score.raw",
                "{'score':{'min':1,'max':1}} | $.result.score.min",
                "{'score':{'points':1}} | $.result.score.points",
                "{'success':'true'} | $.result.success",
                "{'completion':1} | $.result.completion",
                "{'response':1} | $.result.response",
                "{'response':null} | $.result.response",
                "{'duration':'PA1H0M0S'} | $.result.duration",
                "{'duration':5} | $.result.duration",
                "{'extensions':{'':1}} | $.result.extensions['']",
                "{'extensions':[]} | $.result.extensions",
                "{'grade':'A'} | $.result.grade"
            })
    void aWrongResultIsRefused(String result, String path) {
        refuses(Sample.statement().with("result", result), path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'registration':'8f87ccde-bb56-4c2e-ab83-44982ef22df0','instructor':{'mbox':'mailto:a@b.org'},'language':'nl-BE'}",
                "{'instructor':{'objectType':'Group','member':[]},'team':{'objectType':'Group','mbox':'mailto:a@b.org'}}",
                "{'contextActivities':{'parent':{'id':'http://a.b/c'},'grouping':[],'category':[{'id':'http://a.b/c'}],'other':[]}}",
                "{'revision':'1','platform':'p','statement':{'objectType':'StatementRef','id':'8f87ccde-bb56-4c2e-ab83-44982ef22df0'}}",
                "{'extensions':{'http://a.b/x':''}}"
            })
    void aRightContextIsAccepted(String context) {
        accepts(Sample.statement().with("context", context));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'registration':'x'} | $.context.registration",
                "{'registration':null} | $.context.registration",
                "{'instructor':{}} | $.context.instructor",
                "{'team':{'mbox':'mailto:a@b.org'}} | $.context.team.objectType",
                "{'team':{'objectType':'Agent','mbox':'mailto:a@b.org'}} | $.context.team.objectType",
                "{'contextActivities':[]} | $.context.contextActivities",
                "{'contextActivities':{'Parent':[]}} | $.context.contextActivities.Parent",
                "{'contextActivities':{'parent':'http://a.b/c'}} | $.context.contextActivities.parent",
                "{'contextActivities':{'parent':[{}]}} | $.context.contextActivities.parent[0].id",
                "{'contextActivities':{'other':[{'objectType':'Agent','id':'http://a.b/c'}]}} | $.context.contextActivities.other[0].objectType",
                "{'revision':1} | $.context.revision",
                "{'language':'english_GB'} | $.context.language",
                "{'statement':{'id':'8f87ccde-bb56-4c2e-ab83-44982ef22df0'}} | $.context.statement.objectType",
                "{'statement':'8f87ccde-bb56-4c2e-ab83-44982ef22df0'} | $.context.statement",
                "{'extensions':{'no iri':1}} | $.context.extensions['no iri']",
                "{'place':'x'} | $.context.place"
            })
    void aWrongContextIsRefused(String context, String path) {
        refuses(Sample.statement().with("context", context), path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"revision", "platform"})
    void revisionAndPlatformNeedAnActivity(String key) {
        refuses(
                Sample.statement()
                        .with("object", "{'objectType':'Agent','mbox':'mailto:a@b.org'}")
                        .with("context", "{'" + key + "':'x'}"),
                "$.context." + key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'length':0", "'length':27,'fileUrl':'http://a.b/c','description':{'en':'d'}"})
    void aRightAttachmentIsAccepted(String rest) {
        accepts(Sample.statement().with("attachments", "[{" + ATTACHMENT + "," + rest + "}]"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'length':'27' | length",
                "'length':1.5 | length",
                "'length':-1 | length",
                "'length':1,'fileUrl':'x' | fileUrl",
                "'length':1,'description':'d' | description",
                "'length':1,'size':1 | size"
            })
    void aWrongAttachmentIsRefused(String rest, String key) {
        refuses(
                Sample.statement().with("attachments", "[{" + ATTACHMENT + "," + rest + "}]"),
                "$.attachments[0]." + key);
    }

    @Test
    void anAttachmentWithoutItsPartsIsToldEachOfThem() {
        assertEquals(
                List.of("usageType", "display", "contentType", "length", "sha2"),
                validator
                        .problems(Sample.statement().with("attachments", "[{}]").json())
                        .stream()
                        .map(problem -> problem.path().substring("$.attachments[0].".length()))
                        .toList());
    }

    @Test
    void everyMistakeIsToldOnce() {
        List<Problem> problems = validator.problems(Sample.statement()
                .with("id", "'x'")
                .with("result", "{'success':1}")
                .with("context", "{'language':'?'}")
                .json());
        assertEquals(
                List.of("$.id", "$.result.success", "$.context.language"),
                problems.stream().map(Problem::path).toList());
    }

    @Test
    void aKeyInTheWrongCaseIsToldTheRightOne() {
        assertTrue(validator
                .problems(Sample.statement().with("Result", "{}").json())
                .get(0)
                .message()
                .contains("\"result\""));
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
