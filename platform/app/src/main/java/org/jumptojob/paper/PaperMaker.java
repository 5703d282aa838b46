package org.jumptojob.paper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jumptojob.access.Access;
import org.jumptojob.access.Allowed;
import org.jumptojob.access.NotFound;
import org.jumptojob.content.Activity;
import org.jumptojob.content.Module;
import org.jumptojob.content.Picture;
import org.jumptojob.content.Track;
import org.jumptojob.curriculum.Curriculum;
import org.jumptojob.curriculum.Place;
import org.jumptojob.learning.ActivityPage;
import org.jumptojob.learning.ActivityTypes;
import org.jumptojob.learning.paper.PaperForm;
import org.jumptojob.learning.paper.PaperText;
import org.jumptojob.web.Site;
import org.jumptojob.web.Texts;

/**
 * Writes a module or one of its activities down for paper. The printed page, the PDF and the file that opens without a network all
 * come from here; they differ in where a link leads and whether an answer can be folded.
 */
@ApplicationScoped
public class PaperMaker {

    private static final String TOP = "top";

    @Inject
    Curriculum curriculum;

    @Inject
    ActivityTypes types;

    @Inject
    Texts texts;

    @Inject
    Site site;

    /** What is written down, and for whom. */
    private record Order(PaperAddress address, Track track, Module module, List<Place> places) {

        String language() {
            return address.language();
        }

        boolean isDraft() {
            return places.stream()
                    .anyMatch(place -> place.activity().provenance().state().equals("starter-draft"));
        }
    }

    /** @throws NotFound where nothing of this address is shown here */
    @Allowed(Access.ANYONE)
    public PaperDocument document(PaperAddress address, PaperForm form) {
        Order order = order(address);
        PaperText paper = new PaperText(form, texts, links(order, form));
        if (address.isModule()) {
            module(order, paper);
        } else {
            lesson(order, paper);
        }
        words(paper);
        new PaperAbout(order.places().stream().map(Place::activity).toList(), curriculum.content())
                .write(paper, order.address());
        paper.notice(texts.get("paper.danger"));
        return new PaperDocument(
                paper.headings().get(0).title(),
                description(order),
                texts.get("web.site"),
                changed(order),
                paper.toString(),
                paper.headings());
    }

    private Order order(PaperAddress address) {
        Track track = curriculum.track(address.track());
        Module module = track.module(address.module()).orElseThrow(NotFound::new);
        if (!address.isModule()) {
            Place place = curriculum.place(address.track(), address.module(), address.activity());
            return new Order(address, track, module, List.of(place));
        }
        List<Place> places = new ArrayList<>();
        for (Activity activity : module.activities()) {
            shown(track, module, activity).ifPresent(places::add);
        }
        return new Order(address, track, module, places);
    }

    /** The same rule as for the page of the activity: what is not shown there does not stand on paper either. */
    private Optional<Place> shown(Track track, Module module, Activity activity) {
        try {
            return Optional.of(curriculum.place(track.slug(), module.slug(), activity.slug()));
        } catch (NotFound e) {
            return Optional.empty();
        }
    }

    private Function<String, Optional<String>> links(Order order, PaperForm form) {
        Map<String, String> inside = new HashMap<>();
        order.places().forEach(place -> inside.put(place.path(), "#" + id(order, place)));
        String before = form == PaperForm.PAGE ? "" : site.getBaseUrl();
        return path -> Optional.of(inside.getOrDefault(path, before + path));
    }

    private static String id(Order order, Place place) {
        return order.address().isModule() ? "a-" + place.activity().slug() : TOP;
    }

    private void lesson(Order order, PaperText paper) {
        Place place = order.places().get(0);
        paper.begin(TOP, 1, place.activity().text(order.language()).title());
        paper.hint(texts.of(
                "paper.place",
                order.track().title().in(order.language()),
                order.module().title().in(order.language())));
        beginning(order, paper);
        activity(place, order, paper);
    }

    private void module(Order order, PaperText paper) {
        paper.begin(TOP, 1, order.module().title().in(order.language()));
        paper.hint(texts.of("paper.module-of", order.track().title().in(order.language())));
        beginning(order, paper);
        paper.paragraph(order.module().summary().in(order.language()));
        paper.heading("outcomes", texts.get("learning.outcomes"));
        paper.list(order.module().outcomes().stream()
                .map(outcome -> outcome.text().in(order.language()))
                .toList());
        order.module().pictures().forEach(picture -> picture(picture, order.language(), paper));
        contents(order, paper);
        for (Place place : order.places()) {
            paper.open("section", "activity");
            paper.begin(
                    id(order, place), 2, place.activity().text(order.language()).title());
            activity(place, order, paper);
            paper.close("section");
        }
    }

    private void beginning(Order order, PaperText paper) {
        if (order.address().easy()) {
            paper.hint(texts.get("paper.in-easy-words"));
        }
        if (order.isDraft()) {
            paper.notice(texts.get("learning.starter-draft"));
        }
    }

    private void contents(Order order, PaperText paper) {
        paper.heading("contents", texts.get("paper.contents"));
        paper.open("ol", "contents");
        for (Place place : order.places()) {
            paper.open("li", "");
            paper.jump(id(order, place), place.activity().text(order.language()).title());
            paper.close("li");
        }
        paper.close("ol");
    }

    private static void picture(Picture picture, String language, PaperText paper) {
        if (!picture.svg().isEmpty()) {
            paper.open("div", "together");
            paper.picture(picture.svg(), picture.alt().in(language));
            paper.hint(picture.text().in(language));
            paper.close("div");
        }
    }

    private void activity(Place place, Order order, PaperText paper) {
        Activity activity = place.activity();
        paper.hint(texts.of(types.of(activity.type()).kindKey(), activity.minutes()));
        types.of(activity.type())
                .onPaper(
                        new ActivityPage(activity, order.language(), Optional.empty(), Optional.empty(), Map.of()),
                        paper);
    }

    private void words(PaperText paper) {
        if (paper.words().isEmpty()) {
            return;
        }
        paper.begin("words", 2, texts.get("page.words"));
        paper.open("ul", "words");
        for (PaperText.Meaning word : paper.words()) {
            paper.openWithId("li", "word-" + word.id());
            paper.strong(word.term() + ":");
            paper.text(word.text());
            paper.close("li");
        }
        paper.close("ul");
    }

    private String description(Order order) {
        String track = order.track().title().in(order.language());
        return order.address().isModule()
                ? texts.of("paper.module-of", track)
                : texts.of("paper.place", track, order.module().title().in(order.language()));
    }

    private static String changed(Order order) {
        return order.places().stream()
                .map(place -> place.activity().provenance().changed())
                .max(String::compareTo)
                .orElse("");
    }
}
