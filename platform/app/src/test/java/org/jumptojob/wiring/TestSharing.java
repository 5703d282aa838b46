package org.jumptojob.wiring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Gives a thing to somebody until Friday, page by page. */
final class TestSharing {

    static final String WORDS = "before we meet on Friday";

    private TestSharing() {}

    /**
     * @param thing the end of the address, such as {@code kind=plan-page&thing=wishes}
     * @param receiver as the page names her
     * @return the id of the consent
     */
    static String share(TestBrowser owner, String thing, String receiver) throws Exception {
        String page = owner.get("/share?" + thing).body();
        Matcher choice = Pattern.compile("href=\"(/share[?][^\"]+)\">" + Pattern.quote(receiver) + "<")
                .matcher(page);
        assertTrue(choice.find(), () -> receiver + " stands among those to choose: " + page);
        TestBrowser.Answer terms = owner.get(choice.group(1).replace("&amp;", "&"));
        Map<String, List<String>> fields =
                new LinkedHashMap<>(terms.form("/do/sharing/check").hidden());
        fields.put("purpose", List.of("talk"));
        fields.put("until", List.of("friday"));
        fields.put("words", List.of(WORDS));
        TestBrowser.Answer check =
                owner.get(owner.post("/do/sharing/check", fields).location());
        Map<String, List<String>> yes =
                new LinkedHashMap<>(check.form("/do/sharing/give").hidden());
        TestBrowser.Answer given = owner.post("/do/sharing/give", yes);
        assertEquals(303, given.status(), given.body());
        return given.location().replaceFirst(".*receipt=", "");
    }

    /** Takes it back with one click. */
    static void stop(TestBrowser owner, String sharing) throws Exception {
        owner.get("/my-sharing");
        assertEquals(303, owner.post("/do/sharing/stop", "sharing", sharing).status());
    }
}
