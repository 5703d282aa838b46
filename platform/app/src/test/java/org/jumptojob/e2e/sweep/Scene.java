package org.jumptojob.e2e.sweep;

import java.util.function.Consumer;

/**
 * One page as somebody sees it at one moment.
 *
 * @param name what makes it different, unique, fit for the name of a file
 * @param path where it is, with its query
 * @param status what the server answers
 * @param before what is sent in her browser before, each time: what a page says after a post lives only shortly
 */
record Scene(String name, Who who, String path, int status, Consumer<Browserful> before) {

    Scene(String name, Who who, String path) {
        this(name, who, path, 200, browser -> {});
    }

    Scene after(Consumer<Browserful> posts) {
        return new Scene(name, who, path, status, posts);
    }

    Scene answering(int wanted) {
        return new Scene(name, who, path, wanted, before);
    }

    /** Whether a trainee or a stranger meets the page. */
    boolean isForTrainees() {
        return !who.isAdministrator();
    }

    @Override
    public String toString() {
        return name + " (" + who + " at " + path + ")";
    }
}
