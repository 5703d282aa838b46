package org.jumptojob.operations.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jumptojob.access.Access;
import org.jumptojob.access.Allowed;
import org.jumptojob.operations.PlatformCommand;

/** {@code scripts/retention}, and {@code scripts/retention --dry-run}. */
@ApplicationScoped
class RetentionCommand implements PlatformCommand {

    private static final Logger LOG = Logger.getLogger(RetentionCommand.class.getName());

    @Inject
    private RetentionRules rules;

    @Override
    @Allowed(Access.PLATFORM)
    public String name() {
        return "retention";
    }

    @Override
    @Allowed(Access.PLATFORM)
    public Told run(Map<String, String> options) {
        boolean dry = options.containsKey("dry-run");
        try {
            return new Told(true, told(dry ? rules.dryRun() : rules.run(), dry));
        } catch (IllegalStateException e) {
            LOG.log(Level.SEVERE, "The command for retention did not do all of its work.", e);
            return new Told(false, "Some kinds of data failed. The others are done. The log names them.\n");
        }
    }

    static String told(List<RetentionRules.Line> lines, boolean dry) {
        StringBuilder text = new StringBuilder(dry ? "A run now would delete:\n" : "Deleted:\n");
        lines.forEach(line -> text.append(line.count())
                .append(' ')
                .append(line.word())
                .append(line.days()
                        .map(days -> " (older than " + days + " days)")
                        .orElse(" (kept)"))
                .append('\n'));
        return text.toString();
    }
}
