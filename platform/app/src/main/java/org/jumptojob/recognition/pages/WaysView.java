package org.jumptojob.recognition.pages;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jumptojob.access.Visitor;
import org.jumptojob.content.Track;
import org.jumptojob.curriculum.Curriculum;
import org.jumptojob.learning.Enrolment;
import org.jumptojob.learning.LearningService;
import org.jumptojob.web.Texts;

/** Backs the map of ways, with a next step for who is signed in. A course that is not open here is not named. */
@Named
@RequestScoped
public class WaysView {

    private static final String DIRECTION = "jump-to-job";
    private static final String PEER_WORKER = "peer-worker";

    /** A sentence and where it leads. */
    public record Proposal(String words, String path, String link) {
        public String getWords() {
            return words;
        }

        public String getPath() {
            return path;
        }

        public String getLink() {
            return link;
        }
    }

    @Inject
    private Curriculum curriculum;

    @Inject
    private LearningService learning;

    @Inject
    private Visitor visitor;

    @Inject
    private Texts texts;

    private final List<Proposal> proposals = new ArrayList<>();
    private Optional<Track> direction;
    private Optional<Track> peerWorker;

    @PostConstruct
    void load() {
        direction = track(DIRECTION);
        peerWorker = track(PEER_WORKER);
        if (visitor.isSignedIn()) {
            Map<String, Enrolment> hers =
                    learning.enrolments().stream().collect(Collectors.toMap(Enrolment::trackId, Function.identity()));
            propose(
                    direction.map(track -> new Stand(track, hers.get(track.id()))),
                    peerWorker.map(track -> new Stand(track, hers.get(track.id()))));
        }
    }

    /** @param enrolment {@code null} where she has not taken up the track */
    private record Stand(Track track, Enrolment enrolment) {
        boolean isBegun() {
            return enrolment != null;
        }

        boolean isDone() {
            return isBegun() && enrolment.isDone(track.id());
        }
    }

    private void propose(Optional<Stand> first, Optional<Stand> second) {
        boolean begunSecond = second.filter(Stand::isBegun).isPresent();
        first.ifPresent(stand -> {
            if (stand.isDone()) {
                proposals.add(toCourse("ways.next-done", stand.track()));
            } else if (stand.isBegun()) {
                proposals.add(toCourse("ways.next-go-on", stand.track()));
            } else if (!begunSecond) {
                proposals.add(toCourse("ways.next-begin", stand.track()));
            }
        });
        second.ifPresent(stand -> {
            if (stand.isBegun()) {
                proposals.add(toCourse(stand.isDone() ? "ways.next-done" : "ways.next-go-on", stand.track()));
            } else if (first.filter(Stand::isDone).isPresent()) {
                proposals.add(new Proposal(
                        texts.of("ways.next-peer", title(stand.track())),
                        "/recognition?track=" + stand.track().slug(),
                        texts.get("ways.next-talk")));
            }
        });
    }

    private Proposal toCourse(String key, Track track) {
        return new Proposal(
                texts.of(key, title(track)), "/tracks/" + track.slug(), texts.of("ways.to-course", title(track)));
    }

    private Optional<Track> track(String slug) {
        return curriculum.tracks().stream()
                .filter(track -> track.slug().equals(slug))
                .findFirst();
    }

    private String title(Track track) {
        return track.title().in(visitor.getPreferences().contentLanguage());
    }

    /** What she could do next; none for strangers. */
    public List<Proposal> getProposals() {
        return proposals;
    }

    /** The words of the link to the course of the first step; empty where it is not open here. */
    public String getDirection() {
        return direction.map(track -> texts.of("ways.to-course", title(track))).orElse("");
    }

    /** The words of the link to the course of the third step; empty where it is not open here. */
    public String getPeerWorker() {
        return peerWorker.map(track -> texts.of("ways.to-course", title(track))).orElse("");
    }
}
