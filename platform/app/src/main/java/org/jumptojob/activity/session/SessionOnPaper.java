package org.jumptojob.activity.session;

import org.jumptojob.learning.paper.PaperText;

/** The guide to a meeting on paper: for the two who lead, or in easy words for those who take part. */
final class SessionOnPaper {

    private final SessionModel guide;
    private final PaperText paper;

    SessionOnPaper(SessionModel guide, PaperText paper) {
        this.guide = guide;
        this.paper = paper;
    }

    void write() {
        paper.hint(paper.word(
                guide.isForParticipants() ? "session.this-is-for-participants" : "session.this-is-the-guide"));
        paper.lead(paper.word("session.takes", guide.getMinutes()));
        paper.heading("aim", paper.word("session.aim"));
        paper.paragraphs(guide.getAim());
        for (SessionModel.Section section : guide.getSections()) {
            String key = (guide.isForParticipants() ? "session.easy-" : "session.") + section.getWord();
            paper.heading(section.getWord(), paper.word(key));
            paper.paragraphs(section.getText());
        }
        paper.heading("parts", paper.word("session.parts"));
        paper.open("ol", "parts");
        for (SessionModel.Part part : guide.getParts()) {
            paper.open("li", "");
            paper.lead(part.getTitle());
            paper.hint(paper.word("session.minutes", part.getMinutes()) + " "
                    + paper.word("session.lead-" + part.getLead()));
            paper.paragraphs(part.getText());
            paper.close("li");
        }
        paper.close("ol");
        paper.heading("what-if", paper.word("session.what-if"));
        paper.list(guide.getCases());
        alone();
    }

    private void alone() {
        if (!guide.getAlone().isEmpty()) {
            paper.heading("alone", paper.word("session.no-group"));
            paper.paragraph(paper.word("session.no-group-how"));
            paper.open("ul", "");
            for (SessionModel.Alone other : guide.getAlone()) {
                paper.open("li", "alone");
                paper.link(other.getPath(), other.getTitle());
                paper.close("li");
            }
            paper.close("ul");
        }
    }
}
