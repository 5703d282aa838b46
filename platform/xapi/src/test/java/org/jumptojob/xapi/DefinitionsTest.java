package org.jumptojob.xapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DefinitionsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'name':{'en':'a'}} | {'name':{'de':'b'}} | {'name':{'en':'a','de':'b'}}",
                "{'name':{'en-US':'a'}} | {'name':{'en-us':'b'}} | {'name':{'en-US':'b'}}",
                "{'name':{'en':'a'}} | {'description':{'en':'d'}} | {'name':{'en':'a'},'description':{'en':'d'}}",
                "{'name':{'en':'a'},'type':'http://t'} | {'type':'http://u'} | {'name':{'en':'a'},'type':'http://u'}",
                "{'extensions':{'http://x':1.50}} | {'extensions':{'http://y':1e2}} | {'extensions':{'http://y':1e2}}",
                "{'interactionType':'choice','choices':[{'id':'a'}],'type':'http://t'} | {'interactionType':'numeric','correctResponsesPattern':['1']} | {'interactionType':'numeric','type':'http://t','correctResponsesPattern':['1']}",
                "{'interactionType':'choice','choices':[{'id':'a'}]} | {'interactionType':'choice'} | {'interactionType':'choice'}",
                "{} | {'type':'http://t'} | {'type':'http://t'}"
            })
    void whatComesInIsJoinedWithWhatIsKnown(String known, String fresh, String merged) {
        assertEquals(quoted(merged), Definitions.merge(quoted(known), quoted(fresh)));
    }

    @Test
    void theFirstDefinitionIsTakenAsItCame() {
        String fresh = "{ \"name\" : {\"en\":\"\\u0061\"} }";
        assertSame(fresh, Definitions.merge(null, fresh));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {"{}", "{'name':{'de':'b'}}", "{'type':'http://t'}"})
    void whatSaysNothingNewChangesNothing(String fresh) {
        String known = quoted("{'name':{'en':'a','de':'b'},'type':'http://t'}");
        assertSame(known, Definitions.merge(known, quoted(fresh)));
    }

    private static String quoted(String json) {
        return json.replace('\'', '"');
    }
}
