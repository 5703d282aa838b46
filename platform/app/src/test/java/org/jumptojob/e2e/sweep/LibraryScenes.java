package org.jumptojob.e2e.sweep;

import java.util.List;

/** The search and the library at the moments that an address alone does not show. */
final class LibraryScenes {

    private LibraryScenes() {}

    static List<Scene> all() {
        return List.of(
                new Scene("search-empty", Who.STRANGER, "/search"),
                new Scene("search-nothing", Who.TRAINEE, "/search?q=zzzzzz"),
                new Scene("search-slip", Who.STRANGER, "/search?q=interveiw"),
                new Scene("search-avoided-word", Who.TRAINEE, "/search?q=medical+file"),
                new Scene("search-danger", Who.STRANGER, "/search?q=suicide"),
                new Scene("search-second-page", Who.TRAINEE, "/search?q=work&page=2"),
                new Scene("search-long-word", Who.STRANGER, "/search?q=" + "Wirtschaftswunderkind".repeat(6)),
                new Scene("library-word-without-avoid", Who.TRAINEE, "/words/trust"),
                new Scene("library-competence-without-lessons", Who.STRANGER, "/competences/CP-2.3-04"),
                new Scene("library-unknown-word", Who.STRANGER, "/words/no-such-word").answering(404),
                new Scene("library-unknown-shelf", Who.TRAINEE, "/rights/frog").answering(404));
    }
}
