package org.jumptojob.library;

import org.jumptojob.content.Module;
import org.jumptojob.content.Track;

/** Where things stand: the addresses of the library and of what it leads to. */
public final class Links {

    public static final String LIBRARY = "/library";

    /** In place of a module: the list of thoughts that no quiz speaks of. */
    public static final String MORE = "more";

    private Links() {}

    /** A shelf, such as {@code words}. */
    public static String shelf(String name) {
        return "/" + name;
    }

    public static String word(String id) {
        return shelf("words") + "/" + id;
    }

    public static String tool(String activity) {
        return shelf("tools") + "#" + activity;
    }

    /** @param module the id of the module in whose list it stands */
    public static String thought(String module, String id) {
        return shelf("thoughts") + "/" + module + "#" + id;
    }

    public static String competence(String id) {
        return shelf("competences") + "/" + id;
    }

    public static String source(String id) {
        return shelf("sources") + "/" + id;
    }

    public static String right(String id) {
        return shelf("rights") + "#" + id;
    }

    public static String module(Track track, Module module) {
        return "/tracks/" + track.slug() + "?module=" + module.slug() + "#" + module.slug();
    }
}
