package org.jumptojob.content.check;

import java.util.function.Consumer;
import org.jumptojob.content.Problem;

/** One rule that content keeps. */
public interface Rule {

    /** Looks at all files and reports whatever breaks the rule; a file that another rule refuses is passed over in silence. */
    void check(Documents documents, Consumer<Problem> problems);
}
