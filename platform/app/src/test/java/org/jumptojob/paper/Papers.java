package org.jumptojob.paper;

import jakarta.enterprise.event.Event;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.stream.Stream;
import org.jumptojob.activity.checklist.ChecklistType;
import org.jumptojob.activity.page.PageType;
import org.jumptojob.activity.quiz.QuizType;
import org.jumptojob.activity.reflection.ReflectionType;
import org.jumptojob.activity.scenario.ScenarioType;
import org.jumptojob.activity.session.SessionType;
import org.jumptojob.activity.worksheet.WorksheetType;
import org.jumptojob.curriculum.Bundled;
import org.jumptojob.curriculum.Curriculum;
import org.jumptojob.curriculum.LessonHtml;
import org.jumptojob.learning.ActivityType;
import org.jumptojob.learning.ActivityTypes;
import org.jumptojob.web.Injected;
import org.jumptojob.web.PagesChanged;
import org.jumptojob.web.Site;
import org.jumptojob.web.Texts;

/** The room with the bundled content, without a server. */
final class Papers {

    /** A module with a lesson, a quiz, a checklist with and without a scale, a reflection and a picture. */
    static final PaperAddress FIRST = new PaperAddress("jump-to-job", "a-safe-start", "", false);

    private static final Curriculum CURRICULUM = Bundled.curriculum();
    private static final List<ActivityType> TYPES = types();

    private Papers() {}

    private static List<ActivityType> types() {
        LessonHtml lessons = new LessonHtml();
        Injected.into(lessons, Curriculum.class, CURRICULUM);
        PageType page = new PageType();
        Injected.into(page, LessonHtml.class, lessons);
        SessionType session = new SessionType();
        Injected.into(session, Curriculum.class, CURRICULUM);
        return List.of(
                page,
                session,
                new QuizType(),
                new ChecklistType(),
                new ReflectionType(),
                new ScenarioType(),
                new WorksheetType());
    }

    static PaperMaker maker() {
        PaperMaker maker = new PaperMaker();
        maker.curriculum = CURRICULUM;
        maker.texts = new Texts();
        maker.site = new Site();
        maker.types = new ActivityTypes() {
            @Override
            public ActivityType of(String name) {
                return TYPES.stream()
                        .filter(type -> type.name().equals(name))
                        .findFirst()
                        .orElseThrow();
            }
        };
        return maker;
    }

    @SuppressWarnings("unchecked")
    static PaperFiles files() {
        PaperFiles files = new PaperFiles();
        files.maker = maker();
        files.texts = new Texts();
        files.pagesChanged = (Event<PagesChanged>) Proxy.newProxyInstance(
                Papers.class.getClassLoader(), new Class<?>[] {Event.class}, (proxy, method, arguments) -> null);
        return files;
    }

    /** Every module of the content in both words. */
    static List<PaperAddress> modules() {
        return Bundled.content().tracks().stream()
                .flatMap(track -> track.modules().stream()
                        .flatMap(module -> Stream.of(false, true)
                                .map(easy -> new PaperAddress(track.slug(), module.slug(), "", easy))))
                .toList();
    }

    /** Every activity of the content in both words. */
    static List<PaperAddress> activities() {
        return Bundled.places().values().stream()
                .flatMap(place -> Stream.of(false, true).map(easy -> PaperAddress.of(place, easy)))
                .toList();
    }
}
