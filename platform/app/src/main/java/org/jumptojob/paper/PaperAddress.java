package org.jumptojob.paper;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jumptojob.curriculum.Place;

/**
 * What is to stand on paper: a module, or one activity of it, in standard or in easy words.
 *
 * @param activity its part of the address; empty for the whole module
 */
public record PaperAddress(String track, String module, String activity, boolean easy) {

    private static final Pattern FILE =
            Pattern.compile("/([a-z0-9-]{1,80})/([a-z0-9-]{1,80})(?:/([a-z0-9-]{1,80}))?\\.(pdf|html)");

    /** A file that was asked for. */
    public record Asked(PaperAddress address, PaperKind kind) {}

    public static PaperAddress of(Place place, boolean easy) {
        return new PaperAddress(
                place.track().slug(), place.module().slug(), place.activity().slug(), easy);
    }

    /**
     * Reads the end of a file's address, such as {@code /jump-to-job/a-safe-start/welcome.pdf}. There is an HTML file of a whole
     * module only.
     */
    public static Optional<Asked> ofFile(String path, boolean easy) {
        Matcher matcher = FILE.matcher(path == null ? "" : path);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        PaperKind kind = PaperKind.ofEnding(matcher.group(4));
        String activity = matcher.group(3) == null ? "" : matcher.group(3);
        return kind == PaperKind.OFFLINE && !activity.isEmpty()
                ? Optional.empty()
                : Optional.of(new Asked(new PaperAddress(matcher.group(1), matcher.group(2), activity, easy), kind));
    }

    public boolean isModule() {
        return activity.isEmpty();
    }

    public PaperAddress inWords(boolean easyWords) {
        return new PaperAddress(track, module, activity, easyWords);
    }

    /** The language of the text: {@code en} or {@code en-simple}. */
    public String language() {
        return easy ? "en-simple" : "en";
    }

    private String path() {
        return "/" + track + "/" + module + (isModule() ? "" : "/" + activity);
    }

    /** The page from which it is printed. */
    public String page() {
        return "/paper" + path() + (easy ? "?words=easy" : "?words=standard");
    }

    /** The page of the site that it was made from. */
    public String origin() {
        return isModule() ? "/tracks/" + track + "?module=" + module : "/learn" + path();
    }

    /**
     * The address of a file.
     *
     * @param version what {@link PaperFiles#version} tells; with it the address stands for this text for ever
     */
    public String file(PaperKind kind, String version) {
        return "/files" + path() + "." + kind.ending() + (easy ? "?words=easy&v=" : "?v=") + version;
    }

    /** The name under which a file is saved: it tells a person what is in it. */
    public String fileName(PaperKind kind) {
        return track + "_" + module + (isModule() ? "" : "_" + activity) + (easy ? "_easy-words" : "") + "."
                + kind.ending();
    }
}
