package org.jumptojob.content;

import java.util.List;
import java.util.Set;

/**
 * What stands beside the courses: tools, rights, and the words by which people look for things. Content may do without any of it.
 *
 * @param tools what people take from a lesson into everyday life, in the order of the file
 * @param rights pictures, letters, lists and names, and whose they are
 * @param watchedWords words that we avoid, each with a proposal
 * @param searchWords other words that people use, and what they find
 */
public record Shelf(
        List<Tool> tools, List<Right> rights, List<WatchedWord> watchedWords, List<SearchWord> searchWords) {

    public Shelf {
        tools = List.copyOf(tools);
        rights = List.copyOf(rights);
        watchedWords = List.copyOf(watchedWords);
        searchWords = List.copyOf(searchWords);
    }

    /** The same shelf with the tools of some activities only. */
    Shelf of(Set<String> activities) {
        return new Shelf(
                tools.stream()
                        .filter(tool -> activities.contains(tool.activity()))
                        .toList(),
                rights,
                watchedWords,
                searchWords);
    }

    /**
     * A tool of the toolbox: an activity that is of use outside of its lesson too.
     *
     * @param activity its id
     * @param aim what it is good for
     * @param audience for whom it is
     * @param notFor where it does not help
     * @param state {@code idea}, {@code tested}, {@code refined} or {@code shared}
     * @param testedBy who tried it out: {@code client}, {@code coach}, {@code peer}; empty where nobody has yet
     */
    public record Tool(
            String activity, Titles aim, Titles audience, Titles notFor, String state, List<String> testedBy) {

        public Tool {
            testedBy = List.copyOf(testedBy);
        }
    }

    /**
     * Something that may belong to others.
     *
     * @param kind {@code picture}, {@code icon}, {@code font}, {@code word-list}, {@code method-name}, {@code logo} or {@code text}
     * @param name as its owners write it
     * @param owner whose it is
     * @param licence the terms, or what is known of them
     * @param used {@code ours}, {@code licensed}, {@code named} or {@code not-used}
     * @param note what has to be kept in mind; may be empty
     */
    public record Right(String id, String kind, String name, String owner, String licence, String used, String note) {}

    /**
     * A word that we avoid.
     *
     * @param find words or phrases; a star at the end stands for any ending
     * @param propose what to say instead, in words
     * @param why why we avoid it
     * @param kind such as {@code medical} or {@code judging}
     */
    public record WatchedWord(String id, String kind, List<String> find, String propose, String why) {

        public WatchedWord {
            find = List.copyOf(find);
        }
    }

    /**
     * Words that people use where our texts use others.
     *
     * @param said what they type; a phrase counts as a whole
     * @param find the words of our texts
     */
    public record SearchWord(List<String> said, List<String> find) {

        public SearchWord {
            said = List.copyOf(said);
            find = List.copyOf(find);
        }
    }
}
