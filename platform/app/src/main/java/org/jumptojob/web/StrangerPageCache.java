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

    byte[] get(String key) {
        return pages.get(key);
    }

    void put(String key, byte[] page) {
        pages.put(key, page);
    }

    void forget(@Observes PagesChanged change) {
        pages.clear();
    }
}
