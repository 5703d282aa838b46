package org.jumptojob.operations.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.UUID;
import org.jumptojob.jobs.JobRuns;
import org.jumptojob.jobs.JobRuns.Holder;
import org.jumptojob.jobs.JobRuns.Run;
import org.jumptojob.web.Texts;

/** How a job goes, in words. */
@RequestScoped
class JobWords {

    /** So many signs of a node's id tell it from the others. */
    private static final int NODE_SIGNS = 8;

    /** A job as the page shows it. */
    public static final class Row {
        private final String name;
        private final String state;
        private final String holder;
        private final String problem;

        Row(String name, String state, String holder, String problem) {
            this.name = name;
            this.state = state;
            this.holder = holder;
            this.problem = problem;
        }

        public String getName() {
            return name;
        }

        /** When it ran last, or how far it is. */
        public String getState() {
            return state;
        }

        /** Which node has it, and since when. */
        public String getHolder() {
            return holder;
        }

        /** What went wrong last. */
        public String getProblem() {
            return problem;
        }
    }

    @Inject
    private Words words;

    @Inject
    private Texts texts;

    /** @param me this node */
    Row row(JobRuns.Line job, UUID me) {
        return new Row(
                name(job),
                job.run().map(this::state).orElseGet(() -> texts.get("site.job-not-yet")),
                job.holder().map(holder -> holder(holder, me)).orElseGet(() -> texts.get("site.job-all")),
                job.failure()
                        .map(last -> texts.of(
                                "site.problem-" + last.problem().name().toLowerCase(Locale.ROOT),
                                words.when(last.at())))
                        .orElseGet(() -> texts.get("site.problem-none")));
    }

    /** The name for people; the lease of an outside store carries that store's name. */
    String name(JobRuns.Line job) {
        String key =
                job.name().startsWith("forward ") ? "forwarding" : job.name().replace(' ', '-');
        try {
            return texts.get("site.job-" + key);
        } catch (MissingResourceException noOwnText) {
            return job.name();
        }
    }

    private String state(Run run) {
        if (run.ended().isPresent()) {
            return texts.of(
                    run.good() ? "site.job-ran" : "site.job-failed",
                    words.when(run.ended().get()));
        }
        return texts.of("site.job-runs", run.parts().done(), run.parts().all(), words.when(run.began()));
    }

    private String holder(Holder holder, UUID me) {
        if (holder.until().isBefore(Instant.now())) {
            return texts.get("site.job-free");
        }
        String node = holder.node().equals(me)
                ? texts.get("site.node-this")
                : texts.of("site.node-other", holder.node().toString().substring(0, NODE_SIGNS));
        return holder.since()
                .map(since -> texts.of("site.job-held-since", node, words.when(since)))
                .orElse(node);
    }
}
