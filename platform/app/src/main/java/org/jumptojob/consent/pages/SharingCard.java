package org.jumptojob.consent.pages;

import java.util.Set;
import java.util.UUID;
import org.jumptojob.consent.Sharing;

/** One consent as a page shows it: its receipt. */
public final class SharingCard {

    private final Sharing sharing;
    private final String title;
    private final SharingWords words;
    private final boolean apart;

    SharingCard(Sharing sharing, String title, SharingWords words) {
        this(sharing, title, words, false);
    }

    /** @param apart whether the receiver is no longer around the owner */
    SharingCard(Sharing sharing, String title, SharingWords words, boolean apart) {
        this.sharing = sharing;
        this.title = title;
        this.words = words;
        this.apart = apart;
    }

    public String getId() {
        return sharing.id().toString();
    }

    /** What is shared. */
    public String getTitle() {
        return title;
    }

    public String getReceiver() {
        return words.receiver(sharing);
    }

    public String getOwner() {
        return sharing.ownerName();
    }

    public String getPurpose() {
        return words.purpose(sharing.purpose());
    }

    /** The owner's own words about it; may be empty. */
    public String getWords() {
        return sharing.words();
    }

    public String getGiven() {
        return words.moment(sharing.given());
    }

    public String getUntil() {
        return words.day(sharing.lastDay());
    }

    /** When it stopped. */
    public String getEnded() {
        return words.moment(sharing.end());
    }

    /** Whether it is for a role in a group instead of one person. */
    public boolean isSeat() {
        return sharing.receiver().seat() != null;
    }

    static boolean isApart(Sharing sharing, Set<UUID> people) {
        UUID person = sharing.receiver().person();
        return person != null && people.contains(person);
    }

    /** Whether it is for a person who is no longer around the owner. */
    public boolean isApart() {
        return apart;
    }

    public String getPreview() {
        return SharingWords.preview(sharing.thing()) + "&sharing=" + sharing.id();
    }

    public String getPath() {
        return SharingRoutes.SHARED + sharing.id();
    }
}
