package org.jumptojob.notices;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Backs the page of notices and the page that stops the mails. */
@Named
@RequestScoped
public class NoticeView {

    @Inject
    private NoticeService notices;

    @Inject
    private HttpServletRequest request;

    private NoticeService.Page page;
    private NoticeChoice choice;
    private List<NoticeService.LeftOut> leftOut;

    /** The page's number, from 0 on. */
    public int getNumber() {
        return Optional.ofNullable(request.getParameter("page"))
                .filter(number -> number.matches("\\d{1,4}"))
                .map(Integer::parseInt)
                .orElse(0);
    }

    public List<NoticeService.Told> getFresh() {
        return page().fresh();
    }

    public List<NoticeService.Told> getEarlier() {
        return page().earlier();
    }

    /** When the latest of the new ones came, for the form that marks all as seen. */
    public String getLatest() {
        return page().latest() == null ? "" : page().latest().toString();
    }

    public boolean isMore() {
        return page().more();
    }

    public NoticeChoice getChoice() {
        if (choice == null) {
            choice = notices.choice();
        }
        return choice;
    }

    public List<NoticeService.LeftOut> getLeftOut() {
        if (leftOut == null) {
            leftOut = notices.leftOut();
        }
        return leftOut;
    }

    /** The words of the days, Monday first. */
    public List<String> getDays() {
        return Arrays.stream(DayOfWeek.values()).map(NoticeChoice::word).toList();
    }

    public List<Integer> getHours() {
        return IntStream.range(0, 24).boxed().toList();
    }

    /** The token of the link that stops the mails; the button of the page sends it on. */
    public String getToken() {
        return Optional.ofNullable(request.getParameter("t")).orElse("");
    }

    private NoticeService.Page page() {
        if (page == null) {
            page = notices.mine(getNumber());
        }
        return page;
    }
}
