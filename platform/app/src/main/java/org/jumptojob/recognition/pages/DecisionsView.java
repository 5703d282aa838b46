package org.jumptojob.recognition.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jumptojob.access.Visitor;
import org.jumptojob.content.Module;
import org.jumptojob.content.Track;
import org.jumptojob.curriculum.Curriculum;
import org.jumptojob.forms.Asked;
import org.jumptojob.forms.Flash;
import org.jumptojob.recognition.DecisionService;
import org.jumptojob.recognition.DecisionService.Held;
import org.jumptojob.recognition.Told;

/** Backs the list of who waits for a talk, and the one request that is open in it. */
@Named
@RequestScoped
public class DecisionsView {

    /** A line of the list. */
    public record Line(UUID id, String to, String asked, String decided) {}

    @Inject
    private DecisionService decisions;

    @Inject
    private Curriculum curriculum;

    @Inject
    private Flash said;

    @Inject
    private Visitor visitor;

    @Inject
    private HttpServletRequest request;

    private List<DecisionService.Line> lines;
    private Optional<Held> held;

    /** Whether the address names a request. */
    public boolean isAsked() {
        return wanted().isPresent();
    }

    /** Whether the request of the address is with the visitor. */
    public boolean isHeld() {
        return held().isPresent();
    }

    public String getId() {
        return held().map(Held::id).map(UUID::toString).orElse("");
    }

    public String getPerson() {
        return held().map(Held::person).orElse("");
    }

    public Told getTold() {
        return held().map(Held::told).orElse(null);
    }

    public String getTrack() {
        return held().map(one -> Words.track(curriculum.content(), one.track(), language()))
                .orElse("");
    }

    /** The modules that the person asks for; ticked as the form had them, at first all. */
    public List<Choice> getModules() {
        return held().map(this::choices).orElse(List.of());
    }

    private List<Choice> choices(Held one) {
        boolean first = said.getTyped().isEmpty();
        return Words.find(curriculum.content(), one.track()).map(Track::modules).orElse(List.<Module>of()).stream()
                .filter(module -> one.modules().contains(module.id()))
                .map(module ->
                        new Choice(module, language(), first || said.getTyped().containsKey("module." + module.id())))
                .toList();
    }

    public boolean isDecided() {
        return held().filter(one -> one.decided() != null).isPresent();
    }

    public String getDecidedOn() {
        return held().map(Held::decided).map(at -> Words.day(at, zone())).orElse("");
    }

    /** The titles of what counts now; none after "not yet". */
    public List<String> getAccepted() {
        return held().map(one -> Words.modules(curriculum.content(), one.track(), one.accepted(), language()))
                .orElse(List.of());
    }

    public String getReason() {
        return held().map(Held::reason).orElse("");
    }

    public String getNext() {
        return held().map(Held::next).orElse("");
    }

    /** What waits and nobody has taken. */
    public List<Line> getWaiting() {
        return shown(line -> !line.mine() && line.decided() == null);
    }

    /** What the visitor has taken. */
    public List<Line> getTaken() {
        return shown(DecisionService.Line::mine);
    }

    /** What the visitor has decided. */
    public List<Line> getOver() {
        return shown(line -> line.decided() != null);
    }

    private List<Line> shown(Predicate<DecisionService.Line> which) {
        if (lines == null) {
            lines = decisions.lines();
        }
        return lines.stream().filter(which).map(this::shown).toList();
    }

    private Line shown(DecisionService.Line line) {
        String decided = line.decided() == null ? "" : Words.day(line.decided(), zone());
        return new Line(line.id(), line.to(), Words.day(line.asked(), zone()), decided);
    }

    private Optional<Held> held() {
        if (held == null) {
            held = wanted().flatMap(decisions::held);
        }
        return held;
    }

    private Optional<UUID> wanted() {
        return Asked.optionalId(request.getParameter("r"));
    }

    private String zone() {
        return visitor.person().timeZone();
    }

    private String language() {
        return visitor.getPreferences().contentLanguage();
    }
}
