package org.jumptojob.survey.pages;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jumptojob.access.Visitor;
import org.jumptojob.forms.Flash;
import org.jumptojob.forms.FormTokens;
import org.jumptojob.settings.Setting;
import org.jumptojob.survey.SurveyService;
import org.jumptojob.web.Cookies;
import org.jumptojob.web.Paths;
import org.jumptojob.web.Secrets;
import org.jumptojob.web.Site;
import org.jumptojob.web.Texts;

/** Backs {@code /survey/{key}}: a survey by a link, for whoever has the link. */
@Named("surveyView")
@RequestScoped
public class SurveyView {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    @Inject
    private SurveyService surveys;

    @Inject
    private Visitor visitor;

    @Inject
    private FormTokens tokens;

    @Inject
    private Secrets secrets;

    @Inject
    private Site site;

    @Inject
    private Texts texts;

    @Inject
    private Flash said;

    @Inject
    private HttpServletRequest request;

    private String key;
    private String token;
    private SurveyService.Door door;
    private Optional<SurveyService.Sitting> sitting = Optional.empty();
    private Paper paper;

    @PostConstruct
    void load() {
        key = Paths.part(request, 0);
        door = surveys.door(key);
        if (door.isOpen()) {
            sitting = surveys.sitting(door, SheetCookie.of(request, key));
        }
        // A stranger's visit began with the request; a second cookie would take its place, and her form would be
        // refused.
        token = visitor.isSignedIn() ? tokens.ofVisit(visit()) : visitor.getFormToken();
        paper = new Paper(
                new Paper.Frame(
                        door.form(),
                        visitor.getPreferences().contentLanguage(),
                        "/survey/" + key,
                        sitting.map(found ->
                                        Secrets.sha256(found.sheet().toString()).substring(0, 12))
                                .orElse(""),
                        true),
                sitting.map(SurveyService.Sitting::replies).orElse(Map.of()),
                request,
                said,
                texts);
    }

    /**
     * The forms here carry the token of the visit, even where somebody is signed in: a post with a token of hers would be
     * kept for her when her sign-in has ended, and would tell what she answered.
     */
    private String visit() {
        return Cookies.value(request, Cookies.VISIT).orElseGet(() -> {
            String fresh = secrets.token();
            FacesContext.getCurrentInstance()
                    .getExternalContext()
                    .addResponseHeader("Set-Cookie", Cookies.header(Cookies.VISIT, fresh, "/", null, site.secure()));
            return fresh;
        });
    }

    public String getToken() {
        return token;
    }

    public String getAction() {
        return "/do/survey/" + key;
    }

    public Paper getPaper() {
        return paper;
    }

    /** Whether this browser has begun a sheet. */
    public boolean isSitting() {
        return sitting.isPresent();
    }

    public boolean isOver() {
        return door.over();
    }

    public boolean isSpent() {
        return door.spent();
    }

    /** Whether answers were handed in just now. */
    public boolean isDone() {
        return request.getParameter("done") != null && sitting.isEmpty();
    }

    /** The last day on which answers are taken. */
    public String getLastDay() {
        ZoneId zone = ZoneId.of(site.settings().text(Setting.TIME_ZONE));
        return DAY.format(LocalDate.ofInstant(door.closes().minusSeconds(1), zone));
    }
}
