package org.jumptojob.consent.pages;

import org.jumptojob.consent.Sharing;

/** One consent as a page shows it: its receipt. */
public final class SharingCard {

    private final Sharing sharing;
    private final String title;
    private final SharingWords words;

    SharingCard(Sharing sharing, String title, SharingWords words) {
        this.sharing = sharing;
        this.title = title;
        this.words = words;
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

    public String getPreview() {
        return SharingWords.preview(sharing.thing());
    }

    public String getPath() {
        return SharingRoutes.SHARED + sharing.id();
    }
}
