package org.jumptojob.xapi.form;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each row changes one property of a statement; single quotes stand for double ones. */
class StatementFormatTest {
    private static final AcceptLanguage BRITISH = AcceptLanguage.of("en-GB");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'actor':{'objectType':'Agent','name':'A','mbox':'mailto:a@b.org'} | 'actor':{'objectType':'Agent','mbox':'mailto:a@b.org'}",
                "'actor':{'name':'A','account':{'homePage':'http://h','name':'n'}} | 'actor':{'account':{'homePage':'http://h','name':'n'}}",
                "'actor':{'mbox':'mailto:g@b.org','objectType':'Group','member':[{'openid':'http://o'}]} | 'actor':{'objectType':'Group','mbox':'mailto:g@b.org'}",
                "'actor':{'objectType':'Group','name':'G','member':[{'name':'M','openid':'http://o'}]} | 'actor':{'objectType':'Group','member':[{'openid':'http://o'}]}",
                "'authority':{'name':'A','openid':'http://o'} | 'authority':{'openid':'http://o'}",
                "'verb':{'id':'http://v','display':{'en':'v'}} | 'verb':{'id':'http://v'}",
                "'object':{'objectType':'Activity','id':'http://o','definition':{'name':{'en':'n'}}} | 'object':{'id':'http://o'}",
                "'object':{'objectType':'Agent','name':'A','openid':'http://o'} | 'object':{'objectType':'Agent','openid':'http://o'}",
                "'object':{'objectType':'StatementRef','id':'x'} | 'object':{'objectType':'StatementRef','id':'x'}",
                "'object':{'objectType':'SubStatement','verb':{'id':'http://v','display':{}},'object':{'id':'http://o','definition':{}}} | 'object':{'objectType':'SubStatement','verb':{'id':'http://v'},'object':{'id':'http://o'}}",
                "'context':{'instructor':{'name':'I','openid':'http://i'},'platform':'p'} | 'context':{'instructor':{'openid':'http://i'},'platform':'p'}",
                "'context':{'contextActivities':{'parent':[{'id':'http://p','definition':{}}],'other':[]}} | 'context':{'contextActivities':{'parent':[{'id':'http://p'}],'other':[]}}",
                "'context':{'contextAgents':[{'objectType':'contextAgent','agent':{'name':'I','openid':'http://i'},'relevantTypes':['x:y']}]} | 'context':{'contextAgents':[{'objectType':'contextAgent','agent':{'openid':'http://i'},'relevantTypes':['x:y']}]}",
                "'context':{'contextGroups':[{'objectType':'contextGroup','group':{'name':'I','objectType':'Group','member':[]}}]} | 'context':{'contextGroups':[{'objectType':'contextGroup','group':{'objectType':'Group','member':[]}}]}",
                "'result':{'score':{'raw':1.50}} | 'result':{'score':{'raw':1.50}}"
            })
    void idsKeepsOnlyWhatIdentifies(String stored, String given) {
        assertEquals(statement(given), StatementFormat.ids(statement(stored)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'verb':{'id':'http://v','display':{'en-US':'u','en-GB':'g'}} | 'verb':{'id':'http://v','display':{'en-GB':'g'}}",
                "'verb':{'id':'http://v','display':{'de':'d'}} | 'verb':{'id':'http://v','display':{'de':'d'}}",
                "'object':{'id':'http://own','definition':{'name':{'en-US':'u','en-GB':'g'},'description':{'en-GB':'g','fr':'f'},'type':'http://t'}} | 'object':{'id':'http://own','definition':{'name':{'en-GB':'g'},'description':{'en-GB':'g'},'type':'http://t'}}",
                "'object':{'id':'http://own','definition':{'choices':[{'id':'a','description':{'en-US':'u','en-GB':'g'}},{'id':'b'}]}} | 'object':{'id':'http://own','definition':{'choices':[{'id':'a','description':{'en-GB':'g'}},{'id':'b'}]}}",
                "'object':{'id':'http://own','definition':{'extensions':{'http://x':{'en-US':1.50,'en-GB':2}}}} | 'object':{'id':'http://own','definition':{'extensions':{'http://x':{'en-US':1.50,'en-GB':2}}}}",
                "'object':{'id':'http://known'} | 'object':{'id':'http://known','definition':{'name':{'en-GB':'G'},'type':'http://k'}}",
                "'object':{'id':'http://known','definition':{'name':{'fr':'f'}},'objectType':'Activity'} | 'object':{'id':'http://known','definition':{'name':{'en-GB':'G'},'type':'http://k'},'objectType':'Activity'}",
                "'object':{'id':'http://own'} | 'object':{'id':'http://own'}",
                "'object':{'objectType':'SubStatement','verb':{'id':'http://v','display':{'en-US':'u','en-GB':'g'}},'object':{'id':'http://known'}} | 'object':{'objectType':'SubStatement','verb':{'id':'http://v','display':{'en-GB':'g'}},'object':{'id':'http://known','definition':{'name':{'en-GB':'G'},'type':'http://k'}}}",
                "'context':{'contextActivities':{'parent':[{'id':'http://known'}]}} | 'context':{'contextActivities':{'parent':[{'id':'http://known','definition':{'name':{'en-GB':'G'},'type':'http://k'}}]}}",
                "'actor':{'objectType':'Group','name':'G','member':[{'name':'M','openid':'http://o'}]} | 'actor':{'objectType':'Group','name':'G','member':[{'name':'M','openid':'http://o'}]}",
                "'object':{'objectType':'Agent','name':'A','openid':'http://o'} | 'object':{'objectType':'Agent','name':'A','openid':'http://o'}"
            })
    void canonicalTakesTheStoresDefinitionsAndOneLanguage(String stored, String given) {
        Map<String, String> known =
                Map.of("http://known", "{\"name\":{\"en-US\":\"U\",\"en-GB\":\"G\"},\"type\":\"http://k\"}");
        assertEquals(statement(given), StatementFormat.canonical(statement(stored), known::get, BRITISH));
    }

    @Test
    void whatIsBetweenStaysCharacterForCharacter() {
        String text = "{ \"n\" : 1.50 ,\"verb\" : {\"id\":\"http:\\/\\/v\", \"display\":{}} , \"s\":\"\\u00e9\" }";
        assertEquals(
                "{ \"n\" : 1.50 ,\"verb\" : {\"id\":\"http:\\/\\/v\"} , \"s\":\"\\u00e9\" }",
                StatementFormat.ids(text));
        assertEquals(text, StatementFormat.canonical(text, iri -> null, BRITISH));
    }

    private static String statement(String property) {
        return ("{'id':'x'," + property + ",'stored':'t'}").replace('\'', '"');
    }
}
