package org.jumptojob.operations.statements;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import java.util.List;

/** The visitor's own records as a file: everything that is stored, each character as it is. */
@WebServlet({MyStatementsServlet.PATH + ".json", MyStatementsServlet.PATH + ".csv", MyStatementsServlet.PATH + "/newer"
})
public class MyStatementsServlet extends StatementsServlet {
    private static final long serialVersionUID = 1L;

    static final String PATH = "/api/my-statements";

    @Inject
    private transient StatementLists lists;

    @Override
    Parts parts(Wish wish) {
        return (place, limit) -> lists.mine(wish, place, limit);
    }

    @Override
    int newer(Wish wish, long after) {
        return lists.newerOfMine(wish, after);
    }

    @Override
    List<String> columns() {
        return OwnLook.COLUMNS;
    }

    @Override
    String file() {
        return "my-statements";
    }
}
