package org.jumptojob.e2e.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every page of trainees works without JavaScript, and none holds a script or a style of its own. */
class WithoutScriptIT {

    /** What must be there, and what must not, in a page as the server sent it. */
    private static final String CHECK = """
            () => {
              const wrong = [];
              const main = document.querySelector('main');
              if (!main || !main.querySelector('h1') || main.innerText.trim().length < 40) wrong.push('has no content');
              if (document.querySelector('script:not([src])')) wrong.push('has a script in the page');
              if (document.querySelector('style')) wrong.push('has a style in the page');
              if (document.querySelector('noscript')) wrong.push('is another page without a script');
              for (const e of document.querySelectorAll('*'))
                for (const a of e.attributes)
                  if (a.name === 'style' || a.name.startsWith('on') || /^javascript:/i.test(a.value))
                    wrong.push('has ' + a.name + ' on ' + e.localName);
              for (const form of document.forms) {
                const to = new URL(form.action, document.baseURI);
                const asks = form.method === 'get' && (to.pathname === location.pathname || to.pathname === '/search');
                const sendsPost = form.method === 'post' && to.pathname.startsWith('/do/');
                if (to.origin !== location.origin || !asks && !sendsPost)
                  wrong.push('has a form ' + form.method + ' ' + form.action);
                const sends = [...form.elements].some(e => e.type === 'submit' && e.getClientRects().length);
                const folded = form.closest('details:not([open])');
                const forStrangersToRead = form.matches('.private, form:has(.question)');
                if (!sends && !folded && !forStrangersToRead) wrong.push('has a form without a button: ' + form.action);
              }
              for (const e of document.querySelectorAll('button[type=button]'))
                if (e.getClientRects().length) wrong.push('has a button that does nothing: ' + e.innerText);
              return wrong;
            }
            """;

    @Test
    void everyPageOfTraineesWorksWithoutJavaScript() {
        List<String> wrong = new ArrayList<>();
        Browser.NewContextOptions plain = new Browser.NewContextOptions().setJavaScriptEnabled(false);
        for (Who who : Who.values()) {
            try (BrowserContext context = Stage.shared().fresh(who, plain)) {
                Page page = context.newPage();
                Scenes.of(who).stream()
                        .filter(Scene::isForTrainees)
                        .forEach(scene -> look(page, scene).forEach(finding -> wrong.add(scene + ": " + finding)));
            }
        }
        assertEquals("", String.join("\n", wrong));
    }

    private static List<String> look(Page page, Scene scene) {
        scene.before().accept(Stage.shared().of(scene.who()));
        page.context().clearCookies();
        page.context().addCookies(Stage.shared().cookies(scene.who()));
        Response response = page.navigate(scene.path());
        List<String> wrong = new ArrayList<>();
        if (response.status() != scene.status()) {
            wrong.add("answers " + response.status());
        }
        String policy = String.valueOf(response.headerValue("content-security-policy"));
        if (!policy.contains("default-src 'none'") || policy.contains("unsafe")) {
            wrong.add("has the policy " + policy);
        }
        ((List<?>) page.evaluate(CHECK)).forEach(finding -> wrong.add((String) finding));
        return wrong;
    }
}
