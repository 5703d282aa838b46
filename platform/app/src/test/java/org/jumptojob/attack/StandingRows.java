package org.jumptojob.attack;

import static org.jumptojob.attack.AttackRow.noThings;

import java.util.List;

/** What coordinators and administrators run the site with: it names people at most, and nothing that is theirs. */
public final class StandingRows implements AttackRows {

    private static final String PEOPLE = "names, addresses, roles";
    private static final String OUTCOME = "what came of a change";
    private static final String PROGRAMS = "programs with a credential";

    @Override
    public void begin(Phase phase) {
        // Nothing here depends on what anybody has said.
    }

    @Override
    public List<AttackRow> rows() {
        return List.of(
                noThings("Administration.find", PEOPLE),
                noThings("Administration.sheet", PEOPLE),
                noThings("Administration.organisations", "names of organisations"),
                noThings("Administration.invite", OUTCOME),
                noThings("Administration.invitations", "addresses that were invited, and the role that waits"),
                noThings("Administration.takeBack", OUTCOME),
                noThings("Administration.lock", OUTCOME),
                noThings("Administration.give", OUTCOME),
                noThings("Administration.take", OUTCOME),
                noThings("CardDesk.of", "who keeps a card, never the card"),
                noThings("CardDesk.open", OUTCOME),
                noThings("CardDesk.keep", OUTCOME),
                noThings("ClientService.all", PROGRAMS),
                noThings("ClientService.freshName", PROGRAMS),
                noThings("ClientService.create", PROGRAMS),
                noThings("ClientService.renew", PROGRAMS),
                noThings("Curriculum.crisisTexts", "texts of the courses"),
                noThings("ForwardingService.all", "how the outside store is reached"),
                noThings("ForwardingService.refused", "numbers of records that the outside store refused"),
                noThings("HelpDesk.all", "numbers that everybody reads on the help page"),
                noThings("HelpDesk.one", "a number of the help page"),
                noThings("HelpDesk.add", OUTCOME),
                noThings("HelpDesk.change", OUTCOME),
                noThings("HelpDesk.remove", OUTCOME),
                noThings("MailDesk.figures", "how many mails wait"),
                noThings("MailDesk.notSent", "subjects of mails that could not be sent"),
                noThings("SiteDesk.look", "how the server runs"),
                noThings("SiteSettings.all", "settings of the site"),
                noThings("SiteSettings.one", "a setting of the site"),
                noThings("SiteSettings.change", OUTCOME),
                noThings("StatementLists.all", "cut records under codes of a day"),
                noThings("StatementLists.newerOfAll", "a number"),
                noThings("StatementLists.closedDays", "figures from five people on"),
                noThings("RetentionRules.lastCount", "numbers of things that are old"));
    }
}
