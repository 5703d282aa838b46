package org.jumptojob.survey;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jumptojob.content.Instrument;
import org.jumptojob.persistence.Ids;
import org.jumptojob.survey.paper.Moment;

/** What a person answered at one moment of her own line, sealed with her key. */
@Entity
@Table(name = "survey_own")
class OwnAnswers {

    @Id
    private UUID id;

    @Column(name = "person_id")
    private UUID personId;

    private String instrument;

    @Column(name = "form_version")
    private String formVersion;

    private String moment;
    private String sealed;
    private Instant saved;
    private Instant finished;
    private boolean reminded;

    @Version
    private long version;

    protected OwnAnswers() {}

    OwnAnswers(UUID personId, Instrument form, Moment moment) {
        this.id = Ids.next();
        this.personId = personId;
        this.instrument = form.id();
        this.formVersion = form.version();
        this.moment = moment.word();
    }

    void save(String newSealed, Instant at) {
        this.sealed = newSealed;
        this.saved = at;
    }

    void finish(Instant at) {
        this.finished = finished == null ? at : finished;
    }

    UUID personId() {
        return personId;
    }

    String instrument() {
        return instrument;
    }

    String formVersion() {
        return formVersion;
    }

    Moment moment() {
        return Moment.of(moment).orElseThrow();
    }

    String sealed() {
        return sealed;
    }

    Instant saved() {
        return saved;
    }

    Instant finished() {
        return finished;
    }
}
