package org.jumptojob.xapi.json;

import static org.jumptojob.xapi.json.Json.JSON;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.JsonWriter;
import java.io.StringWriter;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;

/**
 * A JSON object as it was read, in the order of its keys. JSON-P's builder is not used for it: it copies each object
 * into a hash table and cannot tell that a key stands twice. Objects of statements are small, so a short list of keys
 * that is looked through is faster and takes a third of the memory.
 */
public final class ParsedObject extends AbstractMap<String, JsonValue> implements JsonObject {
    /** Up to so many keys are looked through; more get a hash table. */
    private static final int SMALL = 12;

    private String[] keys = new String[4];
    private JsonValue[] values = new JsonValue[4];
    private int size;
    private Map<String, JsonValue> index;

    /** Adds a property while the object is being read; false if the key is there already. */
    public boolean add(String key, JsonValue value) {
        if (get(key) != null) {
            return false;
        }
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, size * 2);
            values = Arrays.copyOf(values, size * 2);
        }
        keys[size] = key;
        values[size++] = value;
        if (index != null) {
            index.put(key, value);
        } else if (size > SMALL) {
            index = new HashMap<>();
            for (int i = 0; i < size; i++) {
                index.put(keys[i], values[i]);
            }
        }
        return true;
    }

    @Override
    public JsonValue get(Object key) {
        if (index != null) {
            return index.get(key);
        }
        for (int i = 0; i < size; i++) {
            if (keys[i] == key) {
                return values[i];
            }
        }
        for (int i = 0; i < size; i++) {
            if (keys[i].equals(key)) {
                return values[i];
            }
        }
        return null;
    }

    @Override
    public boolean containsKey(Object key) {
        return get(key) != null;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public Set<String> keySet() {
        return new InOrder<>() {
            @Override
            String at(int place) {
                return keys[place];
            }

            @Override
            public boolean contains(Object key) {
                return containsKey(key);
            }
        };
    }

    @Override
    public Set<Map.Entry<String, JsonValue>> entrySet() {
        return new InOrder<>() {
            @Override
            Map.Entry<String, JsonValue> at(int place) {
                return Map.entry(keys[place], values[place]);
            }
        };
    }

    @Override
    public ValueType getValueType() {
        return ValueType.OBJECT;
    }

    @Override
    public JsonArray getJsonArray(String name) {
        return (JsonArray) get(name);
    }

    @Override
    public JsonObject getJsonObject(String name) {
        return (JsonObject) get(name);
    }

    @Override
    public JsonNumber getJsonNumber(String name) {
        return (JsonNumber) get(name);
    }

    @Override
    public JsonString getJsonString(String name) {
        return (JsonString) get(name);
    }

    @Override
    public String getString(String name) {
        return ((JsonString) there(name)).getString();
    }

    @Override
    public String getString(String name, String otherwise) {
        return get(name) instanceof JsonString text ? text.getString() : otherwise;
    }

    @Override
    public int getInt(String name) {
        return ((JsonNumber) there(name)).intValue();
    }

    @Override
    public int getInt(String name, int otherwise) {
        return get(name) instanceof JsonNumber number ? number.intValue() : otherwise;
    }

    @Override
    public boolean getBoolean(String name) {
        JsonValue value = there(name);
        if (value != TRUE && value != FALSE) {
            throw new ClassCastException("The value of " + name + " is neither true nor false.");
        }
        return value == TRUE;
    }

    @Override
    public boolean getBoolean(String name, boolean otherwise) {
        JsonValue value = get(name);
        return value == TRUE || value != FALSE && otherwise;
    }

    @Override
    public boolean isNull(String name) {
        return there(name) == NULL;
    }

    @Override
    public String toString() {
        StringWriter text = new StringWriter();
        try (JsonWriter writer = JSON.createWriter(text)) {
            writer.writeObject(this);
        }
        return text.toString();
    }

    /** JSON-P wants an exception for a name that is not there. */
    private JsonValue there(String name) {
        JsonValue value = get(name);
        if (value == null) {
            throw new NullPointerException("There is no value for the name " + name + ".");
        }
        return value;
    }

    /** What cannot be changed from outside, in the order in which it was read. */
    private abstract class InOrder<T> extends AbstractSet<T> {
        abstract T at(int place);

        @Override
        public int size() {
            return size;
        }

        @Override
        public Iterator<T> iterator() {
            if (size == 0) {
                return Collections.emptyIterator();
            }
            return new Iterator<>() {
                private int next;

                @Override
                public boolean hasNext() {
                    return next < size;
                }

                @Override
                public T next() {
                    if (next >= size) {
                        throw new NoSuchElementException();
                    }
                    return at(next++);
                }
            };
        }
    }
}
