package org.jumptojob.xapi.form;

import java.util.function.UnaryOperator;
import org.jumptojob.xapi.UnreadableJson;
import org.jumptojob.xapi.json.JsonTree;

/**
 * The forms in which a store gives statements back, as the parameter {@code format} asks (1.0.3: Communication 2.1.3;
 * 2.0: 4.1.6.1). Each makes one text from another; {@code exact} is the stored text itself and needs nothing.
 */
public final class StatementFormat {

    private StatementFormat() {}

    /**
     * The form {@code ids}: of Agents, Groups, Verbs and Activities only what tells which they are. Everything else
     * stays.
     *
     * @param text a stored statement
     */
    public static String ids(String text) {
        JsonTree statement = JsonTree.of(text, UnreadableJson::new);
        TextEdits edits = new TextEdits(text);
        IdsForm.statement(statement, edits);
        return edits.done();
    }

    /**
     * The form {@code canonical}: activities with the definition that the store knows, and one language in each language
     * map of verbs and definitions. Agents and everything else stay as in {@code exact}.
     *
     * @param text a stored statement
     * @param definitions gives the JSON text of the definition that the store keeps for an activity's IRI; null if it
     *     keeps none, then the statement's own one counts
     * @param languages what the reader wants
     */
    public static String canonical(String text, UnaryOperator<String> definitions, AcceptLanguage languages) {
        JsonTree statement = JsonTree.of(text, UnreadableJson::new);
        TextEdits edits = new TextEdits(text);
        new CanonicalForm(definitions, languages, edits).statement(statement);
        return edits.done();
    }
}
