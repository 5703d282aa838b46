package org.jumptojob.bench.lrs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jumptojob.bench.measure.ProcFiles;
import org.jumptojob.bench.site.Folders;
import org.jumptojob.bench.site.Layout;
import org.jumptojob.bench.site.Overlay;

/** The program behind {@code scripts/bench lrs}. */
public final class LrsBench {

    /** Gatling keeps a preference; that it does is no news for whoever reads the table. */
    private static final Logger PREFERENCES = Logger.getLogger("java.util.prefs");

    private LrsBench() {}

    /**
     * @param arguments the folder of the project, then options; see {@link LrsOptions#HELP}. Ends with 0 where everything
     *     could be measured, whatever the figures say
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Layout layout = new Layout(Path.of(arguments[0]));
        LrsOptions options;
        try {
            options = LrsOptions.of(List.of(arguments).subList(1, arguments.length), layout.benchTarget());
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
            return;
        }
        if (options.help()) {
            System.out.print(LrsOptions.HELP);
            return;
        }
        if (!ProcFiles.readable()) {
            System.err.println("The benchmark reads CPU times from /proc, so it needs Linux.");
            System.exit(1);
        }
        PREFERENCES.setLevel(Level.SEVERE);
        Folders.empty(options.folder());
        Path archive = new Overlay(layout).write();
        Database database = options.postgresql() ? Postgres.start(options.folder()) : new H2File(options.folder());
        Site site = new Site(layout, options, archive, database);
        switch (options.question()) {
            case RATES -> new Rates(site).run();
            case GROWTH -> new Growth(site).run();
            case SIZE -> new Size(site).run();
        }
    }

    static void say(String line) {
        System.out.println(line);
    }
}
