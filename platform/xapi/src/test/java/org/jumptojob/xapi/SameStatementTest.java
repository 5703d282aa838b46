package org.jumptojob.xapi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each row sets one property differently in two statements; "none" leaves it out. */
class SameStatementTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "stored | '2026-11-22T08:00:00Z' | '2026-11-22T09:00:00Z'",
                "authority | {'mbox':'mailto:a@b.org'} | none",
                "version | '1.0.0' | none",
                "timestamp | '2026-11-22T08:00:00Z' | none",
                "timestamp | '2026-11-22T08:00:00Z' | '2026-11-22T09:00:00.000+01:00'",
                "id | '8f87ccde-bb56-4c2e-ab83-44982ef22df0' | '8F87CCDE-BB56-4C2E-AB83-44982EF22DF0'",
                "id | '8f87ccde-bb56-4c2e-ab83-44982ef22df0' | none",
                "verb | {'id':'http://v'} | {'id':'http://v','display':{'en':'v'}}",
                "object | {'id':'http://o'} | {'objectType':'Activity','id':'http://o','definition':{'type':'http://t'}}",
                "actor | {'mbox':'mailto:a@B.org'} | {'mbox':'mailto:a@b.org','objectType':'Agent'}",
                "actor | {'objectType':'Group','member':[{'openid':'http://a'},{'openid':'http://b'}]} | {'member':[{'openid':'http://b'},{'openid':'http://a'}],'objectType':'Group'}",
                "result | {'score':{'raw':1.50}} | {'score':{'raw':15e-1}}",
                "result | {'score':{'raw':0}} | {'score':{'raw':-0.00}}",
                "result | {'duration':'PT1.239S'} | {'duration':'PT1.23S'}",
                "context | {'contextActivities':{'parent':{'id':'http://p'}}} | {'contextActivities':{'parent':[{'id':'http://p','definition':{}}]}}",
                "context | {'language':'en-US','registration':'8f87ccde-bb56-4c2e-ab83-44982ef22df0'} | {'registration':'8F87CCDE-BB56-4C2E-AB83-44982EF22DF0','language':'en-us'}",
                "attachments | [{'sha2':'aa','length':1},{'sha2':'bb','length':1}] | [{'sha2':'BB','length':1},{'sha2':'AA','length':1}]"
            })
    void whatAStoreMayChangeDoesNotCount(String key, String one, String other) {
        assertEquals(true, same(key, one, other));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "id | '8f87ccde-bb56-4c2e-ab83-44982ef22df0' | '8f87ccde-bb56-4c2e-ab83-44982ef22df1'",
                "timestamp | '2026-11-22T08:00:00Z' | '2026-11-22T08:00:00.001Z'",
                "verb | {'id':'http://v'} | {'id':'http://w'}",
                "object | {'id':'http://o'} | {'id':'http://O'}",
                "object | {'objectType':'Agent','mbox':'mailto:a@b.org'} | {'objectType':'Group','mbox':'mailto:a@b.org'}",
                "actor | {'mbox':'mailto:a@b.org'} | {'mbox':'mailto:A@b.org'}",
                "actor | {'mbox':'mailto:a@b.org'} | {'mbox':'mailto:a@b.org','name':'A'}",
                "actor | {'objectType':'Group','member':[{'openid':'http://a'},{'openid':'http://a'}]} | {'objectType':'Group','member':[{'openid':'http://a'}]}",
                "result | {'success':true} | {'success':false}",
                "result | {'success':true} | none",
                "result | {'response':'a'} | {'response':'A'}",
                "result | {'duration':'PT60S'} | {'duration':'PT1M'}",
                "result | {'extensions':{'http://x':[1,2]}} | {'extensions':{'http://x':[2,1]}}",
                "result | {'extensions':{'http://x':null}} | {'extensions':{}}",
                "result | {'extensions':{'http://x':{'definition':1}}} | {'extensions':{'http://x':{'definition':2}}}",
                "result | {'extensions':{'http://x':{'stored':1}}} | {'extensions':{'http://x':{'stored':2}}}",
                "context | {'contextActivities':{'parent':[{'id':'http://p'}]}} | {'contextActivities':{'grouping':[{'id':'http://p'}]}}",
                "context | {'revision':'1'} | {'revision':'1.0'}",
                "attachments | [{'sha2':'aa'}] | [{'sha2':'bb'}]"
            })
    void anotherMeaningCounts(String key, String one, String other) {
        assertEquals(false, same(key, one, other));
    }

    @ParameterizedTest
    @CsvSource({
        "PT1.239S, PT1.23S, true, true",
        "P1DT12H36M0.1237S, P1DT12H36M0.12S, true, true",
        "PT1.2S, PT1.20S, false, true",
        "PT1S, PT1.001S, false, true",
        "'PT1,2S', PT1.2S, false, true",
        "PT1.23S, PT1.24S, false, false",
        "PT60S, PT1M, false, false"
    })
    void durationsAreComparedToAHundredthOfASecond(String one, String other, boolean byOne, boolean byTwo) {
        var left = with("result", "{'duration':'" + one + "'}").json();
        var right = with("result", "{'duration':'" + other + "'}").json();
        assertEquals(byOne, SameStatement.same(left, right, XapiVersion.V1_0_3));
        assertEquals(byTwo, SameStatement.same(left, right, XapiVersion.V2_0));
    }

    private static boolean same(String key, String one, String other) {
        boolean forth =
                SameStatement.same(with(key, one).json(), with(key, other).json());
        assertEquals(
                forth,
                SameStatement.same(with(key, other).json(), with(key, one).json()));
        return forth;
    }

    private static Sample with(String key, String json) {
        return json.equals("none")
                ? Sample.statement().without(key)
                : Sample.statement().with(key, json);
    }
}
