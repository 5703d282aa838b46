package org.jumptojob.operations.statements;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.util.List;
import org.jumptojob.content.Activity;
import org.jumptojob.content.Track;

/** Backs the page {@code /admin-statements}: what happens on the site, without names and results. */
@Named("adminStatements")
@RequestScoped
public class AdminStatementsView extends StatementsView {

    @Inject
    private StatementLists lists;

    @Override
    Lines lines(Wish wanted, Long before, int limit) {
        ZoneId zone = ZoneId.of(visitor.person().timeZone());
        return lists.all(wanted, before, limit, new Pseudonyms(zone));
    }

    @Override
    List<StatementLists.Day> days(Wish wanted) {
        return lists.closedDays();
    }

    @Override
    List<Track> tracks() {
        return curriculum.content().tracks().stream()
                .filter(track -> !track.modules().isEmpty())
                .toList();
    }

    @Override
    boolean mayAskFor(Activity activity) {
        return !activity.sensitive();
    }

    @Override
    public String getPath() {
        return StatementRoutes.ALL;
    }

    @Override
    public String getData() {
        return AdminStatementsServlet.PATH;
    }
}
