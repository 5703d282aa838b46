package org.jumptojob.operations.statements;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import java.util.List;

/** What happens on the site as a file, cut as on the page. Within a file a person's code changes each day. */
@WebServlet({
    AdminStatementsServlet.PATH + ".json",
    AdminStatementsServlet.PATH + ".csv",
    AdminStatementsServlet.PATH + "/newer"
})
public class AdminStatementsServlet extends StatementsServlet {
    private static final long serialVersionUID = 1L;

    static final String PATH = "/api/admin-statements";

    @Inject
    private transient StatementLists lists;

    @Override
    Parts parts(Wish wish) {
        Pseudonyms pseudonyms = new Pseudonyms(zone());
        return (place, limit) -> lists.all(wish, place, limit, pseudonyms);
    }

    @Override
    int newer(Wish wish, long after) {
        return lists.newerOfAll(wish, after);
    }

    @Override
    List<String> columns() {
        return AdministratorLook.COLUMNS;
    }

    @Override
    String file() {
        return "statements-of-the-site";
    }
}
