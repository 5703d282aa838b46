package org.jumptojob.e2e.sweep;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** What every page must be, measured in the browser; each method gives what is wrong in words. */
final class Look {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    /** Title, language, one first heading. */
    private static final String FRAME = """
            () => {
              const wrong = [];
              const heads = [...document.querySelectorAll('h1')].filter(h => h.getClientRects().length);
              if (heads.length !== 1) wrong.push(heads.length + ' first headings');
              if (heads.some(h => !h.innerText.trim())) wrong.push('an empty first heading');
              if (document.documentElement.lang !== 'en') wrong.push('no language');
              if (!/\\S.* · \\S/.test(document.title)) wrong.push('the title says only “' + document.title + '”');
              if (/\\?\\?\\?|#\\{|\\{[0-9]\\}/.test(document.body.innerText)) wrong.push('a text that was not filled in');
              return wrong;
            }
            """;

    /** Nothing sticks out to the side. */
    private static final String WIDTH = """
            () => {
              const page = document.scrollingElement, wide = page.clientWidth;
              if (page.scrollWidth <= wide) return [];
              const out = [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > wide + 1);
              return ['scrolls to ' + page.scrollWidth + ' of ' + wide + ' px because of ' +
                out.slice(0, 3).map(e => e.outerHTML.slice(0, 120)).join(' and ')];
            }
            """;

    /** Letters of 16 px and more. */
    private static final String LETTERS = """
            () => {
              const wrong = new Set();
              const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              while (walk.nextNode()) {
                const e = walk.currentNode.parentElement;
                if (!walk.currentNode.data.trim() || !e.getClientRects().length) continue;
                const size = parseFloat(getComputedStyle(e).fontSize);
                if (size < 16) wrong.add(size + ' px: ' + e.outerHTML.slice(0, 120));
              }
              return [...wrong];
            }
            """;

    /**
     * Everything to press is 44 px high and wide; a link in the middle of a sentence need not be (WCAG 2.5.8, inline).
     * A field counts with its label, a card with the link that fills it.
     */
    private static final String TARGETS = """
            () => {
              const inSentence = e => {
                if (e.localName !== 'a' || getComputedStyle(e).display !== 'inline') return false;
                const block = e.closest('p, li, dd, dt, td, th, div');
                return block !== null && block.innerText.trim().length > e.innerText.trim().length;
              };
              const area = e => {
                if (e.matches('input[type=radio], input[type=checkbox]') && e.closest('label')) return e.closest('label');
                if (e.localName === 'a' && e.closest('.card') && e.closest('h2, h3')) return e.closest('.card');
                return e;
              };
              const wrong = [];
              const all = 'a[href], button, input:not([type=hidden]), select, textarea, summary, [role=button]';
              for (const e of document.querySelectorAll(all)) {
                const box = area(e).getBoundingClientRect();
                const style = getComputedStyle(e);
                if (!box.width || style.visibility === 'hidden' || e.closest('.skip') || inSentence(e)) continue;
                if (e.disabled || e.classList.contains('ui-state-disabled')) continue;
                if (box.height < 43.5 || box.width < 43.5)
                  wrong.push(Math.round(box.width) + '×' + Math.round(box.height) + ' px: ' + e.outerHTML.slice(0, 140));
              }
              return wrong;
            }
            """;

    private Look() {}

    static List<String> frame(Page page) {
        return measured(page, FRAME);
    }

    static List<String> width(Page page) {
        return measured(page, WIDTH);
    }

    static List<String> letters(Page page) {
        return measured(page, LETTERS);
    }

    static List<String> targets(Page page) {
        return measured(page, TARGETS);
    }

    /** What axe-core finds by the rules of WCAG 2.2 A and AA and its own best practices. */
    static List<String> axe(Page page) {
        List<String> found = new ArrayList<>();
        for (Rule rule : new AxeBuilder(page)
                .setLegacyMode(true)
                .withTags(RULES)
                .analyze()
                .getViolations()) {
            rule.getNodes()
                    .forEach(node -> found.add(rule.getId() + ": " + node.getHtml() + " " + node.getFailureSummary()));
        }
        return found;
    }

    @SuppressWarnings("unchecked")
    private static List<String> measured(Page page, String script) {
        return (List<String>) page.evaluate(script);
    }
}
