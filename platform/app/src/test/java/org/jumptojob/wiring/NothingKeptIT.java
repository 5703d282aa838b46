package org.jumptojob.wiring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * No browser keeps a page of a signed-in person, or a file of hers: what somebody takes back is not there by the Back button of
 * another, and the next person at the same computer finds nothing.
 */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class NothingKeptIT {

    private static final List<String> FILES = List.of(
            "/api/my-learning.json",
            "/api/my-plan.html",
            "/api/my-plan.json",
            "/api/my-statements.csv",
            "/api/my-statements.json",
            "/api/my-data.zip",
            "/api/survey-totals.json",
            "/do/nothing");

    @ArquillianResource
    private URL address;

    private TestBrowser browser() {
        return new TestBrowser("http://127.0.0.1:" + address.getPort());
    }

    @Test
    void everyPageOfEverySignedInPersonTellsTheBrowserToKeepNothing() throws Exception {
        List<String> paths = new ArrayList<>(FILES);
        for (String route : browser().get(TestDoors.ROUTES + "?all=1").body().split("\n")) {
            paths.add(route.split(" ", 2)[1]);
        }
        assertTrue(paths.size() > 80, () -> "only " + paths.size() + " pages");
        Map<String, String> kept = new TreeMap<>();
        for (String name : List.of("trainee", "coach", "coordinator", "admin")) {
            TestBrowser person = browser().signIn(name + "@demo.test");
            for (String path : paths) {
                // A page that is not for her answers, too, and tells as much.
                String told = String.valueOf(person.get(path).header("Cache-Control"));
                if (!told.contains("no-store")) {
                    kept.put(name + " " + path, told);
                }
            }
        }
        assertEquals(Map.of(), kept);
    }
}
