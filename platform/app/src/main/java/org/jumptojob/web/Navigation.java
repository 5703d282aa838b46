package org.jumptojob.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import org.jumptojob.access.Visitor;

/** The main navigation of the page that is shown: the same places in the same order on every page. */
@Named
@RequestScoped
public class Navigation {

    /** One place as the layout shows it. */
    public static final class Link {
        private final String path;
        private final String label;
        private final boolean current;

        Link(String path, String label, boolean current) {
            this.path = path;
            this.label = label;
            this.current = current;
        }

        public String getPath() {
            return path;
        }

        public String getLabel() {
            return label;
        }

        public boolean isCurrent() {
            return current;
        }
    }

    @Inject
    private Instance<NavigationEntry> entries;

    @Inject
    private Visitor visitor;

    @Inject
    private Texts texts;

    @Inject
    private HttpServletRequest request;

    private List<Link> links;

    public List<Link> getEntries() {
        if (links == null) {
            String here = Paths.of(request);
            links = entries.stream()
                    .filter(entry -> entry.shownTo(visitor))
                    .sorted(Comparator.comparingInt(NavigationEntry::order))
                    .map(entry -> new Link(
                            entry.path(), texts.get(entry.label()), entry.path().equals(here)))
                    .toList();
        }
        return links;
    }

    /** The path of this page, for forms that come back to it. */
    public String getHere() {
        String query = request.getQueryString();
        return Paths.local(Paths.of(request) + (query == null ? "" : "?" + query), "/");
    }
}
