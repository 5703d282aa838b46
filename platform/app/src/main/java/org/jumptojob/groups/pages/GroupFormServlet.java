package org.jumptojob.groups.pages;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jumptojob.access.NotFound;
import org.jumptojob.forms.Asked;
import org.jumptojob.forms.FormServlet;
import org.jumptojob.groups.Duo;
import org.jumptojob.groups.DuoService;
import org.jumptojob.groups.GroupRole;
import org.jumptojob.groups.GroupService;
import org.jumptojob.groups.GroupWords;
import org.jumptojob.groups.InvitationService;

/** The forms of who leads a group: what the group says of itself, its code, its duo, invitations. */
@WebServlet({
    GroupFormServlet.NEW,
    GroupFormServlet.CHANGE,
    GroupFormServlet.CODE,
    GroupFormServlet.DUO,
    GroupFormServlet.INVITE
})
public class GroupFormServlet extends FormServlet {
    private static final long serialVersionUID = 1L;

    static final String NEW = "/do/group-form/new";
    static final String CHANGE = "/do/group-form/change";
    static final String CODE = "/do/group-form/code";
    static final String DUO = "/do/group-form/duo";
    static final String INVITE = "/do/group-form/invite";

    @Inject
    private transient GroupService groupService;

    @Inject
    private transient DuoService duoService;

    @Inject
    private transient InvitationService invitationService;

    @Inject
    private transient LeadGroupView view;

    @Inject
    private transient Moments moments;

    public GroupFormServlet() {
        super(GroupRoutes.GROUPS);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        switch (request.getServletPath()) {
            case NEW -> make(request, response);
            case CHANGE -> change(request, response);
            case CODE -> code(request, response);
            case DUO -> duo(request, response);
            default -> invite(request, response);
        }
    }

    private void make(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        Map<String, String> problems = new LinkedHashMap<>();
        GroupWords words = words(request, problems);
        if (problems.isEmpty()) {
            UUID group = groupService.make(Asked.id(request, "organisation"), words);
            saying(GroupRoutes.LEAD_GROUP + "/" + group, "groups.made", response);
        } else {
            again(problems, GroupRoutes.NEW_GROUP, request, response);
        }
    }

    private void change(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        UUID group = Asked.id(request, "group");
        Map<String, String> problems = new LinkedHashMap<>();
        GroupWords words = words(request, problems);
        if (problems.isEmpty()) {
            groupService
                    .change(group, Asked.version(request, "version"), words)
                    .ifPresent(problem -> problems.put("name", problem));
        }
        answer(problems, "groups.changed", group, request, response);
    }

    private GroupWords words(HttpServletRequest request, Map<String, String> problems) {
        String next = Asked.text(request, "nextAt");
        Optional<Instant> nextAt = moments.read(next);
        String places = Asked.text(request, "places");
        boolean number = places.matches("\\d{1,6}");
        GroupWords words = new GroupWords(
                Asked.text(request, "name"),
                Asked.text(request, "purpose"),
                Asked.text(request, "agreement"),
                Asked.text(request, "privacy"),
                Asked.text(request, "ways"),
                Asked.text(request, "nextWords"),
                nextAt.orElse(null),
                number ? Integer.valueOf(places) : null);
        problems.putAll(words.problems());
        if (!next.isEmpty() && nextAt.isEmpty()) {
            problems.put("nextAt", "groups.next-odd");
        }
        if (!places.isEmpty() && !number) {
            problems.put("places", "groups.places-odd");
        }
        return words;
    }

    private void code(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        UUID group = Asked.id(request, "group");
        Optional<String> code = groupService.makeCode(group, Asked.version(request, "version"));
        if (code.isPresent()) {
            view.show(code.get());
            show(GroupRoutes.LEAD_GROUP, request, response);
        } else {
            again(Map.of("code", "groups.changed-meanwhile"), GroupRoutes.LEAD_GROUP, request, response);
        }
    }

    private void duo(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        UUID group = Asked.id(request, "group");
        Optional<UUID> first = Asked.optionalId(Asked.text(request, "first"));
        Optional<UUID> second = Asked.optionalId(Asked.text(request, "second"));
        Map<String, String> problems = new LinkedHashMap<>();
        if (first.isEmpty() || second.isEmpty()) {
            problems.put(first.isEmpty() ? "first" : "second", "groups.duo-missing");
        } else {
            problems.putAll(duoService.propose(
                    group,
                    new DuoService.Pair(
                            first.get(),
                            Asked.text(request, "firstKind"),
                            second.get(),
                            Asked.text(request, "secondKind")),
                    new Duo.Agreement(
                            Asked.text(request, "aim"),
                            Asked.text(request, "leads"),
                            Asked.text(request, "pay"),
                            Asked.text(request, "standIn")),
                    Asked.version(request, "duoVersion")));
        }
        answer(problems, "groups.duo-proposed", group, request, response);
    }

    private void invite(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        UUID group = Asked.id(request, "group");
        InvitationService.Invited invited = invitationService.invite(
                group,
                Asked.text(request, "addresses"),
                GroupRole.of(Asked.text(request, "role")).orElseThrow(NotFound::new));
        if (invited.problem().isEmpty()) {
            saying(GroupRoutes.LEAD_GROUP + "/" + group, "groups.invited", response);
        } else {
            Map<String, String> typed = typed(request);
            typed.put("wait", invited.wrong());
            again(Map.of("addresses", invited.problem()), typed, GroupRoutes.LEAD_GROUP, request, response);
        }
    }

    private void answer(
            Map<String, String> problems,
            String message,
            UUID group,
            HttpServletRequest request,
            HttpServletResponse response)
            throws ServletException, IOException {
        if (problems.isEmpty()) {
            saying(GroupRoutes.LEAD_GROUP + "/" + group, message, response);
        } else {
            again(problems, GroupRoutes.LEAD_GROUP, request, response);
        }
    }
}
