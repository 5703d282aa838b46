package org.jumptojob.stories.pages;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jumptojob.forms.Asked;
import org.jumptojob.forms.Flash;
import org.jumptojob.stories.ContentNote;
import org.jumptojob.stories.WeStory;
import org.jumptojob.stories.WeStory.Part;
import org.jumptojob.stories.WeStory.Sentence;
import org.jumptojob.stories.WeStoryService;
import org.jumptojob.web.Paths;
import org.jumptojob.web.Texts;

/** Backs the page {@code /we-story/{story}}: a story of a group, for who has a seat in it. */
@Named
@RequestScoped
public class WeStoryView {

    @Inject
    private WeStoryService service;

    @Inject
    private Texts texts;

    @Inject
    private Flash said;

    @Inject
    private HttpServletRequest request;

    private WeStory story;

    @PostConstruct
    void load() {
        String last = Paths.part(request, 0);
        story = last.equals(StoryRoutes.NEWEST) ? service.newest().orElse(null) : service.read(Asked.id(last));
    }

    /** {@code null} where the visitor's groups have none. */
    public WeStory getStory() {
        return story;
    }

    public String getTitle() {
        return story == null ? texts.get("stories.ours-none-title") : texts.of("stories.ours-title", story.groupName());
    }

    /** The text as it stands, without what has to be read again. */
    public List<Sentence> getText() {
        return story.sentences().stream().filter(sentence -> !sentence.again()).toList();
    }

    /** The visitor's own sentences under which a part was taken back. */
    public List<Sentence> getAgain() {
        return story.sentences().stream().filter(Sentence::again).toList();
    }

    /** The parts that a sentence rests on, such as "Part 1, Part 3". */
    public String rests(Sentence sentence) {
        return story.parts().stream()
                .filter(part -> sentence.parts().contains(part.id()))
                .map(this::name)
                .collect(Collectors.joining(", "));
    }

    public String name(Part part) {
        return texts.of(part.mine() ? "stories.part-mine" : "stories.part", part.number());
    }

    /** What stands in the box of a sentence: what was typed last, where it could not be taken. */
    public String words(Sentence sentence) {
        return atFault(sentence) ? said.getTyped().getOrDefault("text", "") : sentence.text();
    }

    public boolean ticked(Sentence sentence, Part part) {
        return atFault(sentence) ? typed(part) : sentence.parts().contains(part.id());
    }

    /** Whether the form of this sentence could not be taken. */
    public boolean atFault(Sentence sentence) {
        return sentence.id().toString().equals(changed()) && !said.getProblems().isEmpty();
    }

    /** What is wrong in the form of this sentence. */
    public List<String> faults(Sentence sentence) {
        return atFault(sentence)
                ? said.getProblems().values().stream().map(texts::get).toList()
                : List.of();
    }

    /** Whether something is wrong with this field of a new sentence. */
    public boolean wrong(String field) {
        return changed().isEmpty() && said.getProblems().containsKey(field);
    }

    /** What was typed for a new sentence that could not be taken. */
    public String getTypedText() {
        return changed().isEmpty() ? said.getTyped().getOrDefault("text", "") : "";
    }

    public boolean tickedNew(Part part) {
        return changed().isEmpty() && typed(part);
    }

    private boolean typed(Part part) {
        return said.getTyped().containsKey(WeStoriesResource.TICKED + part.id());
    }

    /** Which sentence's form the address speaks of; empty for none. */
    private String changed() {
        return Objects.requireNonNullElse(request.getParameter(WeStoriesResource.CHANGE), "");
    }

    public List<ContentNote> getNotes() {
        return ContentNote.choices();
    }

    public int getLongest() {
        return WeStoryService.LONGEST_SENTENCE;
    }
}
