package org.jumptojob.consent.pages;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jumptojob.access.NotFound;
import org.jumptojob.consent.Circles;
import org.jumptojob.consent.Purpose;
import org.jumptojob.consent.SharingService;
import org.jumptojob.consent.Terms;
import org.jumptojob.consent.Thing;
import org.jumptojob.forms.Flash;
import org.jumptojob.web.Texts;

/**
 * Backs the page {@code /share}: step by step, one question a page. What was chosen stands in the address as ids; her own
 * words travel in the sealed cookie of the form.
 */
@Named("shareView")
@RequestScoped
public class ShareView {

    /** Something to choose, by a link. */
    public record Option(String text, String path) {
        public String getText() {
            return text;
        }

        public String getPath() {
            return path;
        }
    }

    /** Something to choose, in a form. */
    public record Choice(String word, String text, boolean chosen) {
        public String getWord() {
            return word;
        }

        public String getText() {
            return text;
        }

        public boolean isChosen() {
            return chosen;
        }
    }

    @Inject
    private SharingService service;

    @Inject
    private SharingWords words;

    @Inject
    private Texts texts;

    @Inject
    private Flash said;

    @Inject
    private HttpServletRequest request;

    private String kind;
    private String thing;
    private String to;
    private String step = "kind";
    private List<Option> options = List.of();
    private String title = "";
    private String receiver = "";
    private boolean several;
    private Map<String, String> typed = Map.of();

    @PostConstruct
    void load() {
        kind = parameter("kind");
        thing = parameter("thing");
        to = parameter("to");
        typed = said.getTyped();
        if (!service.kinds().contains(kind)) {
            options = service.kinds().stream()
                    .map(word -> new Option(words.kind(word), path(word, null, null)))
                    .toList();
            return;
        }
        step = "thing";
        if (thing.isEmpty()) {
            options = service.offers(kind).stream()
                    .map(offer ->
                            new Option(offer.title(), path(kind, offer.thing().id(), null)))
                    .toList();
            return;
        }
        title = service.title(new Thing(kind, thing));
        chooseReceiver();
    }

    private void chooseReceiver() {
        step = "receiver";
        List<Circles.Choice> choices = service.receivers();
        if (to.isEmpty()) {
            options = choices.stream()
                    .map(choice -> new Option(choice.name(), path(kind, thing, SharingService.key(choice))))
                    .toList();
            return;
        }
        receiver = choices.stream()
                .filter(choice -> SharingService.key(choice).equals(to))
                .findFirst()
                .orElseThrow(NotFound::new)
                .name();
        boolean whole = said.getProblems().isEmpty()
                && getTerms().problems(service.today()).isEmpty();
        step = request.getParameter("check") != null && whole ? "check" : "terms";
        several = step.equals("check") && service.hasWordsOfOthers(new Thing(kind, thing));
    }

    private String parameter(String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value;
    }

    static String path(String kind, String thing, String to) {
        return SharingRoutes.SHARE + "?kind=" + SharingWords.encoded(kind)
                + (thing == null ? "" : "&thing=" + SharingWords.encoded(thing))
                + (to == null ? "" : "&to=" + SharingWords.encoded(to));
    }

    /** {@code kind}, {@code thing}, {@code receiver}, {@code terms} or {@code check}. */
    public String getStep() {
        return step;
    }

    /** Which of the five it is, from 1 on. */
    public int getNumber() {
        return List.of("kind", "thing", "receiver", "terms", "check").indexOf(step) + 1;
    }

    public List<Option> getOptions() {
        return options;
    }

    public String getKind() {
        return kind;
    }

    public String getThing() {
        return thing;
    }

    public String getTo() {
        return to;
    }

    public String getTitle() {
        return title;
    }

    /** Whether it is for a role in a group, and so for nobody who takes it later. */
    public boolean isSeat() {
        return to.startsWith("seat-");
    }

    public String getReceiver() {
        return receiver;
    }

    /** Whether words of others are in it, who read to whom she shows it. Known before her yes only. */
    public boolean isSeveral() {
        return several;
    }

    public String getPreview() {
        return SharingWords.preview(new Thing(kind, thing)) + "&to=" + SharingWords.encoded(to) + "&purpose="
                + SharingWords.encoded(getTerms().purpose()) + "&until="
                + SharingWords.encoded(getTerms().until()) + "&day="
                + SharingWords.encoded(getTerms().day());
    }

    /** Back by one step. */
    public String getBack() {
        return switch (step) {
            case "thing" -> SharingRoutes.SHARE;
            case "receiver" -> path(kind, null, null);
            case "terms" -> path(kind, thing, null);
            default -> path(kind, thing, to);
        };
    }

    public Terms getTerms() {
        return new Terms(
                typed.getOrDefault("purpose", ""),
                typed.getOrDefault("words", ""),
                typed.getOrDefault("until", ""),
                typed.getOrDefault("day", ""));
    }

    public List<Choice> getPurposes() {
        return Arrays.stream(Purpose.values())
                .map(purpose -> new Choice(
                        purpose.word(),
                        words.purpose(purpose),
                        purpose.word().equals(getTerms().purpose())))
                .toList();
    }

    /** The ends that are offered, with their days. */
    public List<Choice> getEnds() {
        LocalDate today = service.today();
        return List.of("friday", "month", "three-months").stream()
                .map(word -> new Choice(
                        word,
                        texts.of(
                                "sharing.until-" + word,
                                words.day(new Terms("", "", word, "")
                                        .lastDay(today)
                                        .orElseThrow())),
                        word.equals(getTerms().until())))
                .toList();
    }

    public boolean isDayChosen() {
        return getTerms().until().equals("day");
    }

    public String getPurpose() {
        return Purpose.of(getTerms().purpose()).map(words::purpose).orElse("");
    }

    public String getUntil() {
        return getTerms().lastDay(service.today()).map(words::day).orElse("");
    }

    public String getWords() {
        return typed.getOrDefault("words", "");
    }

    public String getDay() {
        return typed.getOrDefault("day", "");
    }
}
