package org.jumptojob.learning.pages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import org.jumptojob.access.NotFound;
import org.jumptojob.access.Visitor;
import org.jumptojob.curriculum.Curriculum;
import org.jumptojob.learning.PrivateNotes;
import org.jumptojob.web.HubEntry;

/** What a person wrote for herself in the courses, on the page "My things": where it stands, never what it says. */
@ApplicationScoped
class ReflectionsEntry implements HubEntry {

    @Inject
    PrivateNotes notes;

    @Inject
    Curriculum curriculum;

    @Inject
    Visitor visitor;

    @Override
    public Section section() {
        return Section.OWN;
    }

    @Override
    public String path() {
        return "";
    }

    @Override
    public String label() {
        return "learning.reflections";
    }

    @Override
    public String sentence() {
        return "learning.reflections-lead";
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public List<Item> items() {
        return notes.written().stream().map(this::item).filter(Objects::nonNull).toList();
    }

    /** @return {@code null} where the activity is shown no more; the note is still in her copy */
    private Item item(String activity) {
        try {
            var place = curriculum.place(activity);
            String language = visitor.getPreferences().contentLanguage();
            return new Item(place.path(), place.activity().text(language).title());
        } catch (NotFound e) {
            return null;
        }
    }
}
