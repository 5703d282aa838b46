package org.jumptojob.xapi.json;

import jakarta.json.spi.JsonProvider;

/** The provider of JSON-P, looked up once: {@link jakarta.json.Json} walks the class path at every call. */
public final class Json {

    /** For builders, readers, writers and generators; may be used by many threads at once. */
    public static final JsonProvider JSON = JsonProvider.provider();

    private Json() {}
}
