package org.jumptojob.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The pages of {@link StrangerPages}, the least used one leaving first. Whoever changes what they show fires {@link PagesChanged}. */
@ApplicationScoped
public class StrangerPageCache {

    private static final int MOST = 300;

    private final Map<String, byte[]> pages = Collections.synchronizedMap(new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, byte[]> eldest) {
            return size() > MOST;
        }
    });

    private int changes;

    byte[] get(String key) {
        return pages.get(key);
    }

    /** How often the pages have changed: to be asked before a page is made. */
    int changes() {
        synchronized (pages) {
            return changes;
        }
    }

    /** Keeps a page, unless the pages have changed while it was made. */
    void put(String key, byte[] page, int changesBefore) {
        synchronized (pages) {
            if (changes == changesBefore) {
                pages.put(key, page);
            }
        }
    }

    void forget(@Observes PagesChanged change) {
        synchronized (pages) {
            changes++;
            pages.clear();
        }
    }
}
