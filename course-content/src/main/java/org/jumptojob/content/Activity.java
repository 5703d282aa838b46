package org.jumptojob.content;

import java.util.List;
import java.util.Map;

/**
 * One thing to read, answer or do, with its text in every language. A version is the activity with all its languages: change one
 * word in one of them, and {@link #version()} is another.
 *
 * @param id flat, unique in the whole content, never changes; root of its IRI
 * @param slug its part of the address: the file name without the number in front and the ending
 * @param type name of the plug-in that shows it: {@code page}, {@code quiz}, …
 * @param lesson the lesson of the module that it belongs to, such as {@code L1}
 * @param minutes about how many minutes it takes; never a limit
 * @param skippable whether "skip this" is offered and counts as done
 * @param sensitive whether its statements stay on the platform for ever
 * @param crisis whether it speaks of suicide, coercion or violence and so stays hidden until people have signed it
 * @param sources rows of the source index
 * @param competences ids of competences that it leads to
 * @param provenance where the text comes from
 * @param licence SPDX name
 * @param keyMessages what no version of the text may lose
 * @param content items, options, keys and rules as the type's schema describes them: maps, lists, texts, numbers and booleans
 *     that cannot be changed
 * @param texts by language tag
 * @param version first 12 hexadecimal digits of the SHA-256 of its files
 * @param files its files as they are: file name without folder to text; {@link ContentReader#readActivity} reads them again
 */
public record Activity(
        String id,
        String slug,
        String type,
        String lesson,
        int minutes,
        boolean skippable,
        boolean sensitive,
        boolean crisis,
        List<String> sources,
        List<String> competences,
        Provenance provenance,
        String licence,
        List<KeyMessage> keyMessages,
        Map<String, Object> content,
        Map<String, ActivityText> texts,
        String version,
        Map<String, String> files) {

    public Activity {
        sources = List.copyOf(sources);
        competences = List.copyOf(competences);
        keyMessages = List.copyOf(keyMessages);
        content = Content.inOrder(content);
        texts = Content.inOrder(texts);
        files = Content.inOrder(files);
    }

    /**
     * The text in this language; in English where there is none.
     *
     * @throws IllegalStateException if there is no English text either
     */
    public ActivityText text(String language) {
        ActivityText text = texts.getOrDefault(language, texts.get(Titles.BASE));
        if (text == null) {
            throw new IllegalStateException("The activity " + id + " has no English text, so it cannot be shown.");
        }
        return text;
    }
}
