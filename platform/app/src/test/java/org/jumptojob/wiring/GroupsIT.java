package org.jumptojob.wiring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URL;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Groups through the browser: joining by code and by card, shut doors, and how many statements a request costs. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class GroupsIT {

    private static final int MOST_FOR_A_PAGE = 6;
    private static final int MOST_FOR_A_POST = 12;
    private static final String DEMO_CODE = "jump team";

    @ArquillianResource
    private URL address;

    private final Map<String, List<String>> counted = new TreeMap<>();

    @Test
    void aStrangerWithACodeMakesAnAccountAndComesBackToTheGroup() throws Exception {
        TestBrowser browser = browser();
        browser.get("/join");
        assertEquals(
                "/sign-in?next=/join",
                browser.post("/do/join", "code", DEMO_CODE).location());
        String link = browser.askForAccount(UUID.randomUUID() + "@joins.test");
        String token = browser.get(link).form("/do/link").hidden("t");
        assertEquals("/join", browser.post("/do/link", "t", token).location());
        TestBrowser.Answer offer = browser.get("/join");
        assertTrue(offer.body().contains("Tuesday group (demo)"), offer.body());
        TestBrowser.Answer joined = browser.post(
                "/do/join/yes", "agreement", offer.form("/do/join/yes").hidden("agreement"));
        assertTrue(joined.location().startsWith("/in-group/"), joined.location());
        assertEquals(200, browser.get(joined.location()).status());
        assertFalse(browser.get("/join").body().contains("/do/join/yes"));
    }

    @Test
    void aCardThatIsMadeNowSignsInAndIsShownOnce() throws Exception {
        TestBrowser coordinator = browser().signIn("coordinator@demo.test");
        String group = found(coordinator.get("/groups").body(), "/in-group/([0-9a-f-]{36})");
        coordinator.get("/lead-group/" + group);
        String page = coordinator
                .post("/do/groups/" + group + "/card", "cardName", "Sam")
                .location();
        TestBrowser.Answer form = coordinator.get(page);
        TestBrowser.Answer made = coordinator.post(
                "/do/once/card",
                "person",
                form.form("/do/once/card").hidden("person"),
                "version",
                form.form("/do/once/card").hidden("version"));
        assertEquals(200, made.status());
        String code = found(made.body(), "id=\"made-code\">([^<]+)<");
        assertFalse(coordinator.get(page).body().contains(code));
        TestBrowser sam = browser();
        sam.get("/card");
        assertEquals("/card", sam.post("/do/card", "code", "AAAA AAAA AAAA").location());
        assertEquals("/", sam.post("/do/card", "code", code).location());
        assertTrue(sam.get("/account").body().contains("Sam"));
        assertTrue(sam.get("/in-group/" + group).body().contains("/agree"));
    }

    @Test
    void theNeighbourFindsNothing() throws Exception {
        String group =
                found(browser().signIn("coordinator@demo.test").get("/groups").body(), "/in-group/([0-9a-f-]{36})");
        TestBrowser neighbour = browser().signIn("neighbour@demo.test");
        neighbour.get("/groups");
        for (String path : List.of("/in-group/", "/lead-group/", "/report-in/")) {
            assertEquals(404, neighbour.get(path + group).status(), path);
        }
        neighbour.get("/groups");
        for (String post : List.of("agree", "leave", "role", "take-out", "hand-over", "card", "close", "withdraw")) {
            assertEquals(
                    404,
                    neighbour
                            .post(
                                    "/do/groups/" + group + "/" + post,
                                    Map.of(
                                            "token", List.of(neighbour.token()),
                                            "sure", List.of("yes"),
                                            "agreement", List.of("1"),
                                            "role", List.of("coach"),
                                            "cardName", List.of("Sam"),
                                            "invitation", List.of(group),
                                            "person", List.of(group),
                                            "from", List.of(group),
                                            "to", List.of(group)))
                            .status(),
                    post);
        }
    }

    @Test
    void whatIsTypedInALongFormComesBackWhole() throws Exception {
        TestBrowser coordinator = browser().signIn("coordinator@demo.test");
        TestBrowser.Answer page = coordinator.get("/new-group");
        String long1 = "We listen to each other. ".repeat(100).strip();
        TestBrowser.Answer again = coordinator.post(
                "/do/group-form/new",
                "organisation",
                found(page.body(), "<option value=\"([0-9a-f-]{36})\""),
                "name",
                "",
                "purpose",
                "To learn",
                "privacy",
                "names",
                "agreement",
                long1);
        assertEquals(200, again.status(), again.body());
        assertTrue(again.body().contains(long1));
        assertTrue(again.body().contains("id=\"name-error\""), again.body());
    }

    @Test
    void everyPageAndPostOfGroupsCostsFewStatementsAlsoWithFiveHundredGroups() throws Exception {
        assertEquals("500", browser().get(TestGroups.PATH).body());
        TestBrowser coordinator = browser().signIn("coordinator@demo.test");
        for (String path : List.of(
                "/start",
                "/groups",
                "/groups?part=many&page=3",
                "/new-group",
                "/in-group/mine",
                "/lead-group/mine",
                "/alias-card/mine",
                "/report-in/mine",
                "/reports",
                "/answer-reports",
                "/my-supporters",
                "/join")) {
            get(coordinator, path);
        }
        TestBrowser administrator = browser().signIn("admin@demo.test");
        get(administrator, "/admin-organisations");
        posts(coordinator);
        StringBuilder tooMany = new StringBuilder();
        counted.forEach((what, statements) -> {
            System.out.printf("%2d with 500 groups: %s%n", statements.size(), what);
            if (statements.size() > (what.startsWith("GET") ? MOST_FOR_A_PAGE : MOST_FOR_A_POST)) {
                tooMany.append(what)
                        .append(":\n  ")
                        .append(String.join("\n  ", statements))
                        .append('\n');
            }
        });
        assertEquals("", tooMany.toString());
    }

    private void posts(TestBrowser coordinator) throws Exception {
        String group = found(coordinator.get("/groups").body(), "/in-group/([0-9a-f-]{36})");
        TestBrowser.Answer lead = coordinator.get("/lead-group/" + group);
        StringBuilder twelve = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            twelve.append(UUID.randomUUID()).append("@many.test\n");
        }
        post(coordinator, "/do/group-form/invite", "group", group, "addresses", twelve.toString(), "role", "coach");
        post(coordinator, "/do/groups/" + group + "/card", "cardName", "Kit");
        String invitation = lead.form("/do/group-form/code").hidden("version");
        assertFalse(invitation.isEmpty());
        post(coordinator, "/do/once/supporter", "label", "A friend", "address", UUID.randomUUID() + "@many.test");
        TestBrowser joins = browser().signUp(UUID.randomUUID() + "@joins.test");
        joins.get("/join");
        post(joins, "/do/join", "code", DEMO_CODE);
        get(joins, "/join");
        post(joins, "/do/join/yes", "agreement", "1");
        get(joins, "/in-group/" + group);
        post(joins, "/do/report", "group", group, "words", "Something was not right.");
        get(joins, "/reports");
        post(joins, "/do/groups/" + group + "/leave", "sure", "yes");
    }

    private void get(TestBrowser browser, String path) throws Exception {
        TestBrowser counter = browser();
        counter.get(TestDoors.STATEMENTS);
        TestBrowser.Answer answer = browser.get(path);
        assertEquals(200, answer.status(), () -> path + " " + answer.body());
        counted.put("GET  " + path.replaceAll("[0-9a-f-]{36}", "{id}"), taken(counter));
    }

    private void post(TestBrowser browser, String path, String... fields) throws Exception {
        TestBrowser counter = browser();
        counter.get(TestDoors.STATEMENTS);
        TestBrowser.Answer answer = browser.post(path, fields);
        assertEquals(303, answer.status(), () -> path + " " + answer.body());
        counted.put("POST " + path.replaceAll("[0-9a-f-]{36}", "{id}"), taken(counter));
    }

    private static List<String> taken(TestBrowser counter) throws Exception {
        String statements = counter.get(TestDoors.STATEMENTS).body();
        return statements.isEmpty() ? List.of() : List.of(statements.split("\n"));
    }

    private TestBrowser browser() {
        return new TestBrowser("http://127.0.0.1:" + address.getPort());
    }

    private static String found(String html, String pattern) {
        Matcher matcher = Pattern.compile(pattern, Pattern.DOTALL).matcher(html);
        assertTrue(matcher.find(), () -> pattern + " in " + html);
        return matcher.group(1);
    }
}
