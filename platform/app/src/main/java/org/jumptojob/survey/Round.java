package org.jumptojob.survey;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jumptojob.content.Instrument;
import org.jumptojob.persistence.Ids;
import org.jumptojob.persistence.OptionalIdConverter;
import org.jumptojob.survey.paper.Moment;

/**
 * A time in which an organisation asks a set of questions, of everybody in it or of one group. Until it closes nobody sees
 * anything of it, not even how many have answered. Then it is counted, and the single answers are deleted.
 */
@Entity
@Table(name = "survey_round")
public class Round {

    public static final int LONGEST_NAME = 120;

    /** How people take part. */
    public enum Way {
        /** One link for everybody. */
        OPEN_LINK,
        /** A link for each, good for one time. */
        SINGLE_LINKS,
        /** People let the answers of their own line count. */
        OWN_LINES;

        /** The word in forms and message keys, such as {@code open-link}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * Whom it asks and how.
     *
     * @param group one group of the organisation; {@code null} for everybody
     * @param moment for own lines only, else {@code null}
     * @param links how many single links there are; 0 for other ways
     */
    public record Frame(UUID organisation, UUID group, Way way, Moment moment, int links) {}

    @Id
    private UUID id;

    @Column(name = "organisation_id")
    private UUID organisationId;

    @Column(name = "group_id")
    @Convert(converter = OptionalIdConverter.class)
    private UUID groupId;

    private String instrument;

    @Column(name = "form_version")
    private String formVersion;

    private String way;
    private String moment;
    private String name;

    @Column(name = "link_key")
    private String linkKey;

    private int links;
    private Instant opened;
    private Instant closes;

    @Column(name = "counted_at")
    private Instant countedAt;

    private int people;

    @Version
    private long version;

    protected Round() {}

    /** @param linkKey what its links begin with */
    public Round(Frame frame, Instrument form, String name, String linkKey, Instant opened) {
        this.id = Ids.next();
        this.organisationId = Objects.requireNonNull(frame.organisation(), "A round belongs to an organisation");
        this.groupId = frame.group();
        this.way = frame.way().word();
        this.moment = frame.moment() == null ? null : frame.moment().word();
        this.links = frame.links();
        this.instrument = form.id();
        this.formVersion = form.version();
        this.linkKey = linkKey;
        this.name = Objects.requireNonNull(name, "A round has a name");
        this.opened = opened;
        this.closes = opened;
    }

    /** For the demonstration, whose pages have known addresses. */
    Round withId(UUID known) {
        this.id = known;
        return this;
    }

    public void closeAt(Instant end) {
        this.closes = end;
    }

    /** It is over and counted. @param handedIn how many people took part; fewer than five are kept as none */
    void counted(Instant at, int handedIn) {
        this.countedAt = at;
        this.people = handedIn;
    }

    public UUID getId() {
        return id;
    }

    public UUID getOrganisationId() {
        return organisationId;
    }

    public Optional<UUID> group() {
        return Optional.ofNullable(groupId);
    }

    public String getInstrument() {
        return instrument;
    }

    public String getFormVersion() {
        return formVersion;
    }

    public Way getWay() {
        return Way.valueOf(way.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    public Optional<Moment> moment() {
        return Optional.ofNullable(moment).flatMap(Moment::of);
    }

    public String getName() {
        return name;
    }

    public String getLinkKey() {
        return linkKey;
    }

    public int getLinks() {
        return links;
    }

    public Instant getOpened() {
        return opened;
    }

    public Instant getCloses() {
        return closes;
    }

    public boolean isOpenAt(Instant now) {
        return countedAt == null && now.isBefore(closes);
    }

    public boolean isCounted() {
        return countedAt != null;
    }

    /** How many people took part; 0 before it is counted, and where there were fewer than five. */
    public int getPeople() {
        return people;
    }

    public long getVersion() {
        return version;
    }
}
