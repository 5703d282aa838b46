package org.jumptojob.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.Objects;
import java.util.UUID;
import org.jumptojob.web.Preferences;

/** A person's {@link Preferences} and time zone, so that they travel with her to another device. */
@Entity
public class Preference {

    @Id
    @Column(name = "person_id")
    private UUID personId;

    @Column(name = "text_size")
    private int textSize;

    private String spacing;
    private String font;
    private String theme;
    private String motion;
    private String words;

    @Column(name = "read_aloud")
    private String readAloud;

    @Column(name = "time_zone")
    private String timeZone;

    @Version
    private long version;

    protected Preference() {}

    public Preference(UUID personId, Preferences preferences, String timeZone) {
        this.personId = Objects.requireNonNull(personId, "Preferences belong to a person");
        this.timeZone = timeZone;
        set(preferences);
    }

    public void set(Preferences preferences) {
        this.textSize = preferences.textSize();
        this.spacing = preferences.spacing();
        this.font = preferences.font();
        this.theme = preferences.theme();
        this.motion = preferences.motion();
        this.words = preferences.words();
        this.readAloud = preferences.readAloud();
    }

    public Preferences get() {
        return new Preferences(textSize, spacing, font, theme, motion, words, readAloud);
    }

    public void setTimeZone(String zone) {
        this.timeZone = zone;
    }

    public String getTimeZone() {
        return timeZone;
    }
}
