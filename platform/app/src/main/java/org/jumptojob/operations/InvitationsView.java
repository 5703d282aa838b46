package org.jumptojob.operations;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jumptojob.access.Visitor;
import org.jumptojob.identity.Administration;

/** Backs the page {@code /admin-invitations}. */
@Named
@RequestScoped
public class InvitationsView {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.ENGLISH);

    /** An invitation as the page shows it. */
    public record Row(UUID id, String address, String role, String until) {}

    @Inject
    private Administration administration;

    @Inject
    private RoleNames roles;

    @Inject
    private Visitor visitor;

    private List<Row> rows;

    public List<Row> getRows() {
        if (rows == null) {
            ZoneId zone = ZoneId.of(visitor.person().timeZone());
            rows = administration.invitations().stream()
                    .map(one -> new Row(
                            one.id(),
                            one.address(),
                            roles.name(one.role()),
                            WHEN.format(one.until().atZone(zone))))
                    .toList();
        }
        return rows;
    }
}
