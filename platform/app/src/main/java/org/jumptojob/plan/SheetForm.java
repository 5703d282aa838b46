package org.jumptojob.plan;

import java.util.List;
import java.util.Map;

/** What can be written on one sheet, and how two texts of it are put together. */
interface SheetForm {

    /** {@code plan}, {@code hard-days} or {@code card}. */
    String room();

    /** Its name within the room, such as {@code wishes}. */
    String sheet();

    /** The fields that belong to the sheet, of all that were sent; others are left out. */
    Map<String, List<String>> clean(Map<String, List<String>> sent);

    /** Both texts, one after the other, without losing a word. */
    default Map<String, List<String>> joined(Map<String, List<String>> first, Map<String, List<String>> second) {
        return SheetTexts.joined(first, second);
    }

    /** Where a text of it is sealed to: it opens only there. */
    default String item() {
        return room() + "/" + sheet();
    }
}
