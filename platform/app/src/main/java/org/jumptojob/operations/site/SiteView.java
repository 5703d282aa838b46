package org.jumptojob.operations.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.jumptojob.web.Texts;

/** Backs the page {@code /admin-site}: how the site goes. */
@Named
@RequestScoped
public class SiteView {

    @Inject
    private SiteDesk desk;

    @Inject
    private Words words;

    @Inject
    private JobWords jobWords;

    @Inject
    private Texts texts;

    private SiteDesk.Sight sight;

    private SiteDesk.Sight sight() {
        if (sight == null) {
            sight = desk.look();
        }
        return sight;
    }

    /** What somebody should look at, in sentences; empty where all is well. */
    public List<String> getConcerns() {
        List<String> concerns = new ArrayList<>();
        if (sight().disk().filter(Machine.Room::isLittle).isPresent()) {
            concerns.add(texts.get("site.concern-disk"));
        }
        if (sight().mails().givenUp() > 0) {
            concerns.add(texts.of("site.concern-mails", sight().mails().givenUp()));
        }
        if (sight().forwarding().refused() > 0) {
            concerns.add(texts.of("site.concern-records", sight().forwarding().refused()));
        }
        sight().jobs().stream()
                .filter(job -> job.run().filter(run -> !run.good()).isPresent())
                .forEach(job -> concerns.add(texts.of("site.concern-job", jobWords.name(job))));
        return concerns;
    }

    public String getVersion() {
        return sight().made().program().orElseGet(() -> texts.get("site.version-none"));
    }

    public String getSchema() {
        return sight().made().schema();
    }

    public String getDatabase() {
        return sight().made().database();
    }

    public String getJava() {
        return sight().made().java();
    }

    public String getStarted() {
        return words.when(sight().started());
    }

    public String getDisk() {
        return sight().disk().map(words::room).orElseGet(() -> texts.get("site.disk-none"));
    }

    public String getMemory() {
        return words.room(sight().memory());
    }

    public String getMailsWaiting() {
        return texts.of("site.mails", sight().mails().waiting());
    }

    public String getMailsGivenUp() {
        return texts.of("site.mails", sight().mails().givenUp());
    }

    public String getRecordsWaiting() {
        return texts.of("forwarding.records", sight().forwarding().waiting());
    }

    public String getRecordsRefused() {
        return texts.of("forwarding.records", sight().forwarding().refused());
    }

    public List<JobWords.Row> getJobs() {
        return sight().jobs().stream()
                .map(job -> jobWords.row(job, sight().node()))
                .toList();
    }
}
