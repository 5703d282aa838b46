package org.jumptojob.operations.statements;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jumptojob.content.Activity;
import org.jumptojob.content.Track;

/** Backs the page {@code /my-statements}: the visitor's own records, one by one. */
@Named("myStatements")
@RequestScoped
public class MyStatementsView extends StatementsView {

    @Inject
    private StatementLists lists;

    @Override
    Lines lines(Wish wanted, Long before, int limit) {
        return lists.mine(wanted, before, limit);
    }

    @Override
    List<StatementLists.Day> days(Wish wanted) {
        return lists.daysOfMine(wanted);
    }

    @Override
    List<Track> tracks() {
        return curriculum.tracks();
    }

    @Override
    boolean mayAskFor(Activity activity) {
        return true;
    }

    @Override
    public String getPath() {
        return StatementRoutes.MINE;
    }

    @Override
    public String getData() {
        return MyStatementsServlet.PATH;
    }
}
