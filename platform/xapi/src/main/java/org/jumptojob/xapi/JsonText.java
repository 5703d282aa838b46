package org.jumptojob.xapi;

import static org.jumptojob.xapi.json.Json.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jumptojob.xapi.ReceivedStatement.Kind;
import org.jumptojob.xapi.ReceivedStatement.Mark;
import org.jumptojob.xapi.json.JsonScanner;
import org.jumptojob.xapi.json.ParsedObject;

/**
 * A strict reader of JSON text (RFC 8259) that also tells at which characters each part of a document stands.
 *
 * <p>JSON-P's own parser is not used here for three reasons: it keeps the last of two equal keys without a word, its
 * stream offsets differ between implementations, and its errors do not name the field.
 */
final class JsonText {

    /** Deepest nesting that is read. */
    static final int MAX_DEPTH = JsonScanner.MAX_DEPTH;

    /** Longest number that is read, in characters. */
    static final int MAX_NUMBER = JsonScanner.MAX_NUMBER;

    private final JsonScanner scan;
    private final int mostBytes;
    private final List<Mark> marks = new ArrayList<>(8);

    JsonText(String text) {
        this(new JsonScanner(text, UnreadableJson::new), StatementReader.MOST_BYTES);
    }

    private JsonText(JsonScanner scan, int mostBytes) {
        this.scan = scan;
        this.mostBytes = mostBytes;
    }

    /** What a store has kept: it was within the limits when it came, and has grown by what the store has set. */
    static JsonText ofStored(String text) {
        return new JsonText(JsonScanner.ofStored(text, UnreadableJson::new), Integer.MAX_VALUE);
    }

    /** What an object is to a statement: decides which places in it are marked. */
    private enum Role {
        STATEMENT,
        OBJECT,
        CONTEXT,
        CONTEXT_ACTIVITIES,
        OTHER;

        Role of(String key) {
            return switch (this) {
                case STATEMENT -> key.equals("context") ? CONTEXT : key.equals("object") ? OBJECT : OTHER;
                case OBJECT -> key.equals("context") ? CONTEXT : OTHER;
                case CONTEXT -> key.equals("contextActivities") ? CONTEXT_ACTIVITIES : OTHER;
                default -> OTHER;
            };
        }
    }

    /**
     * The statements of the document: the elements of its array, or the document itself if it is no array. They are read
     * one by one as they are asked for, so that a long document is never in memory as one tree.
     */
    Iterator<ReceivedStatement> statements() {
        if (scan.next() != '[') {
            return List.of(onlyStatement()).iterator();
        }
        boolean any = scan.enter(']');
        if (!any) {
            scan.end();
        }
        return new Iterator<>() {
            private boolean more = any;
            private int index;

            @Override
            public boolean hasNext() {
                return more;
            }

            @Override
            public ReceivedStatement next() {
                if (!more) {
                    throw new NoSuchElementException();
                }
                scan.at(index++);
                ReceivedStatement statement = statement();
                more = scan.another(']');
                if (!more) {
                    scan.end();
                }
                return statement;
            }
        };
    }

    /** The document, which must be one statement. */
    ReceivedStatement onlyStatement() {
        ReceivedStatement statement = statement();
        scan.end();
        return statement;
    }

    /** The document as one value. */
    JsonValue wholeDocument() {
        JsonValue value = value(Role.OTHER);
        scan.end();
        return value;
    }

    private ReceivedStatement statement() {
        char first = scan.next();
        int start = scan.place();
        if (first != '{') {
            String path = scan.path();
            String kind = Node.kindInWords(value(Role.OTHER));
            throw new UnreadableJson(path, "At " + path + ": a statement is a JSON object, but this is " + kind + ".");
        }
        marks.clear();
        JsonObject json = object(Role.STATEMENT);
        String text = scan.slice(start, scan.place());
        List<Mark> own = new ArrayList<>(marks.size());
        for (Mark mark : marks) {
            own.add(new Mark(mark.kind(), mark.key(), mark.start() - start, mark.end() - start));
        }
        ReceivedStatement statement = new ReceivedStatement(text, json, own);
        StatementReader.checkLength(statement, mostBytes, scan.path());
        return statement;
    }

    private JsonValue value(Role role) {
        return switch (scan.next()) {
            case '{' -> object(role);
            case '[' -> array();
            case '"' -> JSON.createValue(scan.string());
            case 't' -> scan.word("true", JsonValue.TRUE);
            case 'f' -> scan.word("false", JsonValue.FALSE);
            case 'n' -> scan.word("null", JsonValue.NULL);
            default -> number();
        };
    }

    private JsonObject object(Role role) {
        ParsedObject object = new ParsedObject();
        if (scan.enter('}')) {
            do {
                String key = scan.key();
                if (object.containsKey(key)) {
                    throw scan.error("The key stands twice in the same object. Each key may stand once.");
                }
                scan.colon();
                char first = scan.next();
                int start = scan.place();
                object.add(key, value(role.of(key)));
                if (role != Role.OTHER) {
                    mark(role, key, first, start);
                }
            } while (scan.another('}'));
        }
        return object;
    }

    /** Notes a value that has just been read, if a store may have to change it. */
    private void mark(Role role, String key, char first, int start) {
        Kind kind = switch (role) {
            case STATEMENT -> StatementText.SET_BY_STORE.contains(key) ? Kind.PROPERTY : null;
            case OBJECT -> key.equals("timestamp") ? Kind.INNER_TIMESTAMP : null;
            case CONTEXT_ACTIVITIES -> first == '{' ? Kind.SINGLE_ACTIVITY : null;
            default -> null;
        };
        if (kind != null) {
            marks.add(new Mark(kind, key, start, scan.place()));
        }
    }

    private JsonValue array() {
        JsonArrayBuilder array = JSON.createArrayBuilder();
        if (scan.enter(']')) {
            int index = 0;
            do {
                scan.at(index++);
                array.add(value(Role.OTHER));
            } while (scan.another(']'));
        }
        return array.build();
    }

    private JsonValue number() {
        String digits = scan.number();
        try {
            return JSON.createValue(new BigDecimal(digits));
        } catch (NumberFormatException exponentTooBig) {
            throw scan.error("The exponent of the number is too large.");
        }
    }
}
