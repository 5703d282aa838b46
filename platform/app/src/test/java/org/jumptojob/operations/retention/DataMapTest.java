package org.jumptojob.operations.retention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.jumptojob.web.Texts;
import org.junit.jupiter.api.Test;

class DataMapTest {

    private static DataMap.Chapter chapter(String title) {
        return DataMap.chapters().stream()
                .filter(one -> one.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void privateTextsAreLockedAndGoWithTheAccount() {
        assertTrue(chapter("copy.private-notes").sealed());
        assertFalse(chapter("copy.private-notes").stays());
        assertFalse(chapter("copy.answers").sealed());
    }

    @Test
    void theAuditTrailStaysForItsTimeWithoutAName() {
        assertTrue(chapter("copy.audit").stays());
        assertEquals(List.of("audit"), chapter("copy.audit").times());
    }

    @Test
    void whatIsKeptForATimeOnlyNamesThatTime() {
        assertEquals(List.of("sharing"), chapter("sharing.data-given").times());
        assertEquals(List.of("notices"), chapter("notices.title").times());
        assertTrue(chapter("stories.copy-mine").sealed());
    }

    @Test
    void aTimeSaysFromWhenItCounts() {
        assertEquals("retention.map-days-end", DataMap.key("groups"));
        assertEquals("retention.map-days-answer", DataMap.key("questions"));
        assertEquals("retention.days", DataMap.key("notices"));
        assertEquals("365 days after it has ended", new Texts().of(DataMap.key("groups"), 365));
        assertEquals("365 days after the answer", new Texts().of(DataMap.key("questions"), 365));
    }

    @Test
    void eachChapterStandsOnce() {
        List<String> titles =
                DataMap.chapters().stream().map(DataMap.Chapter::title).toList();
        assertEquals(titles.stream().distinct().toList(), titles);
        assertTrue(titles.size() > 15, titles::toString);
    }
}
