package org.jumptojob.e2e.sweep;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jumptojob.web.Route;
import org.jumptojob.web.Routes;

/** What the program says about its pages: the routes of all rooms, and the files that the pages are made of. */
final class Views {

    /** Shown instead of a page, so it has no address of its own. */
    static final String PROBLEM = "problem.xhtml";

    private Views() {}

    /** The routes of every class that names some, found on the class path: nobody can forget to list one here. */
    static List<Route> routes() {
        List<Route> routes = new ArrayList<>();
        for (JavaClass javaClass : new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.jumptojob")) {
            if (javaClass.isAssignableTo(Routes.class) && !javaClass.isInterface()) {
                routes.addAll(((Routes) make(javaClass.reflect())).routes());
            }
        }
        return routes;
    }

    /** By the constructor that takes most, with new objects: what a room needs to name its pages needs nothing itself. */
    private static Object make(Class<?> type) {
        Constructor<?> fullest = Stream.of(type.getDeclaredConstructors())
                .max(Comparator.comparingInt(Constructor::getParameterCount))
                .orElseThrow();
        fullest.setAccessible(true);
        Object[] parts = Stream.of(fullest.getParameterTypes()).map(Views::make).toArray();
        try {
            return fullest.newInstance(parts);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The routes of " + type + " cannot be read", e);
        }
    }

    /** The files that a browser could reach as a page, such as {@code demo/mail.xhtml}. */
    static Set<String> files() {
        Path web = Path.of(System.getProperty("app.war")).resolveSibling("app");
        try (Stream<Path> all = Files.walk(web)) {
            Set<String> files = new TreeSet<>();
            all.map(file -> web.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> name.endsWith(".xhtml"))
                    .filter(name -> !name.startsWith("WEB-INF/") && !name.startsWith("activity/"))
                    .forEach(files::add);
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file that answers for a route: its path without the changing parts. */
    static String file(Route route) {
        String fixed = route.path().replaceFirst("/\\{.*", "");
        return fixed.equals("/") ? "index.xhtml" : fixed.substring(1) + ".xhtml";
    }
}
