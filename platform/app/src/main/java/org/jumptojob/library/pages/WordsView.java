package org.jumptojob.library.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jumptojob.access.NotFound;
import org.jumptojob.content.Word;
import org.jumptojob.library.Library;
import org.jumptojob.library.Links;

/** Backs the glossary: all words by their first letter, and one word with the lessons that explain it. */
@Named
@RequestScoped
public class WordsView {

    @Inject
    private Reader reader;

    @Inject
    private Library library;

    /** The words of each letter. */
    public List<Group> getLetters() {
        Map<String, List<Item>> letters = new TreeMap<>();
        reader.content().words().values().stream()
                .map(this::item)
                .sorted(Comparator.comparing(item -> item.title().toLowerCase(Locale.ROOT)))
                .forEach(item -> letters.computeIfAbsent(
                                item.title().substring(0, 1).toUpperCase(Locale.ROOT), any -> new ArrayList<>())
                        .add(item));
        return letters.entrySet().stream()
                .map(letter -> new Group(
                        "letter-" + letter.getKey().toLowerCase(Locale.ROOT), letter.getKey(), "", letter.getValue()))
                .toList();
    }

    private Item item(Word word) {
        return new Item(
                word.id(),
                Links.word(word.id()),
                word.term().in(reader.language()),
                word.meaning().in(reader.language()),
                word.avoid().in(reader.language()));
    }

    /** The word of this page: its text is the meaning, the second line the word to avoid and why. */
    public Item getWord() {
        return item(word());
    }

    public List<Item> getLessons() {
        return reader.lessons(library.uses().ofWord(word().id()));
    }

    public List<Item> getSources() {
        return reader.sources(word().sources());
    }

    private Word word() {
        Word word = reader.content().words().get(reader.one());
        if (word == null) {
            throw new NotFound();
        }
        return word;
    }
}
