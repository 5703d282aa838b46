package org.jumptojob.groups.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jumptojob.groups.near.SupporterService;
import org.jumptojob.groups.near.SupporterService.Line;
import org.jumptojob.identity.cards.PlainCode;

/** Backs the page {@code /my-supporters}. */
@Named("supportersView")
@RequestScoped
public class SupportersView {

    @Inject
    private SupporterService supporterService;

    @Inject
    private Moments moments;

    private List<Line> lines;
    private String code = "";

    /** For the answer to the post that made a code: shown on that one page and kept nowhere. */
    void show(String madeCode) {
        this.code = PlainCode.shown(madeCode);
    }

    public String getCode() {
        return code;
    }

    private List<Line> lines() {
        if (lines == null) {
            lines = supporterService.mine();
        }
        return lines;
    }

    /** Those who support her, with the invitations that nobody has taken yet. */
    public List<Line> getMine() {
        return lines().stream().filter(Line::mine).toList();
    }

    /** Those whom she supports. */
    public List<Line> getSupported() {
        return lines().stream().filter(line -> !line.mine()).toList();
    }

    public String until(Line line) {
        return moments.day(line.expires());
    }
}
