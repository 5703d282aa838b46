package org.jumptojob.groups.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jumptojob.access.Visitor;
import org.jumptojob.forms.Asked;
import org.jumptojob.groups.Group;
import org.jumptojob.groups.GroupService;
import org.jumptojob.groups.Place;
import org.jumptojob.web.Texts;

/** Backs the page {@code /groups}: the visitor's groups and, for a coordinator, those of her organisations. */
@Named("groupsView")
@RequestScoped
public class GroupsView {

    /** A group in a list. */
    public record Row(Group group, String role) {
        // Expression Language 5 reads records by bean names only.
        public Group getGroup() {
            return group;
        }

        public String getRole() {
            return role;
        }
    }

    @Inject
    private GroupService groupService;

    @Inject
    private Texts texts;

    @Inject
    private Visitor visitor;

    @Inject
    private HttpServletRequest request;

    private List<Row> mine;
    private List<Place> coordinated;

    public List<Row> getMine() {
        if (mine == null) {
            mine = groupService.mine().stream()
                    .map(place -> new Row(
                            place.group(),
                            texts.get(
                                    "groups.role-" + place.role().orElseThrow().word())))
                    .toList();
        }
        return mine;
    }

    /** Whether she coordinates an organisation; the administrator of the site does not by being one. */
    public boolean isCoordinates() {
        return visitor.person().roles().contains("coordinator");
    }

    public String getPart() {
        return Asked.text(request, "part");
    }

    /** The same as a part of a link. */
    public String getPartInLink() {
        return URLEncoder.encode(getPart(), StandardCharsets.UTF_8);
    }

    private List<Place> coordinated() {
        if (coordinated == null) {
            coordinated = isCoordinates() ? groupService.coordinated(getPart(), getPage()) : List.of();
        }
        return coordinated;
    }

    public List<Group> getCoordinated() {
        return coordinated().stream().limit(GroupService.PAGE).map(Place::group).toList();
    }

    public int getPage() {
        return Asked.page(request);
    }

    public boolean isMore() {
        return coordinated().size() > GroupService.PAGE;
    }
}
