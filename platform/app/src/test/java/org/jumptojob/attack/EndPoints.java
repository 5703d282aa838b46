package org.jumptojob.attack;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import jakarta.inject.Named;
import jakarta.servlet.Filter;
import jakarta.servlet.Servlet;
import jakarta.servlet.annotation.WebServlet;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.beans.Introspector;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jumptojob.forms.FormResource;
import org.jumptojob.web.Route;
import org.jumptojob.web.Routes;
import org.jumptojob.web.Site;

/** Every way in over HTTP, found in the program: pages with what backs them, posts, files, the record store, filters. */
final class EndPoints {

    private static final java.nio.file.Path PAGES = java.nio.file.Path.of("src/main/webapp");
    private static final Pattern INCLUDED = Pattern.compile("(?:src|template)=\"(/[^\"]+)\"");
    private static final Pattern EXPRESSION = Pattern.compile("#\\{([^}]*)}");
    private static final Pattern WORD = Pattern.compile("[A-Za-z]\\w*");

    private final Reach reach = new Reach();
    private final Map<String, JavaClass> backing = new HashMap<>();

    private EndPoints(Iterable<JavaClass> classes) {
        for (JavaClass one : classes) {
            if (one.isAnnotatedWith(Named.class)) {
                String given = one.getAnnotationOfType(Named.class).value();
                backing.put(given.isEmpty() ? Introspector.decapitalize(one.getSimpleName()) : given, one);
            }
        }
    }

    static List<EndPoint> all(Iterable<JavaClass> classes) throws ReflectiveOperationException {
        EndPoints finder = new EndPoints(classes);
        Map<String, Set<JavaMethod>> found = new TreeMap<>();
        for (Route route : routes(classes)) {
            found.put("GET " + route.path(), finder.behind(route));
        }
        for (JavaClass one : classes) {
            if (one.isAnnotatedWith(Path.class)) {
                resource(one, found);
            } else if (one.isAssignableTo(Servlet.class) && !isAbstract(one)) {
                found.put("FILE " + paths(one), methods(one));
            } else if (one.isAssignableTo(Filter.class) && !isAbstract(one)) {
                found.put("FILTER " + one.getSimpleName(), methods(one));
            }
        }
        return found.entrySet().stream()
                .map(entry -> finder.reach.from(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static boolean isAbstract(JavaClass one) {
        return one.getModifiers().contains(JavaModifier.ABSTRACT);
    }

    private static String paths(JavaClass servlet) {
        WebServlet said = servlet.reflect().getAnnotation(WebServlet.class);
        return said == null
                ? servlet.getSimpleName()
                : Stream.of(said.value(), said.urlPatterns())
                        .flatMap(Arrays::stream)
                        .collect(Collectors.joining(" "));
    }

    private static void resource(JavaClass resource, Map<String, Set<JavaMethod>> found) {
        String start = resource.isAssignableTo(FormResource.class) ? "/do/" : "/xapi/";
        for (JavaMethod method : resource.getMethods()) {
            for (Annotation annotation : method.reflect().getAnnotations()) {
                HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
                if (verb != null) {
                    String inner = method.isAnnotatedWith(Path.class)
                            ? "/" + method.getAnnotationOfType(Path.class).value()
                            : "";
                    String path =
                            start + resource.getAnnotationOfType(Path.class).value() + inner;
                    found.computeIfAbsent(verb.value() + " " + path, any -> new HashSet<>())
                            .add(method);
                }
            }
        }
    }

    private static Set<JavaMethod> methods(JavaClass one) {
        return one.getMethods();
    }

    /** All methods of all beans that the view of a page names anywhere: more than it calls, and never less. */
    private Set<JavaMethod> behind(Route route) {
        Set<String> words = new TreeSet<>();
        read(view(route.path()), words, new TreeSet<>());
        return words.stream()
                .filter(backing::containsKey)
                .flatMap(word -> backing.get(word).getAllMethods().stream())
                .filter(method -> method.getOwner().getPackageName().startsWith("org.jumptojob"))
                .collect(Collectors.toSet());
    }

    /** The view of a page stands at the first part of its path, or at the first two. */
    private static java.nio.file.Path view(String path) {
        String[] parts = path.equals("/") ? new String[] {"", "index"} : path.split("/");
        java.nio.file.Path first = PAGES.resolve(parts[1] + ".xhtml");
        return Files.exists(first) || parts.length < 3 ? first : PAGES.resolve(parts[1] + "/" + parts[2] + ".xhtml");
    }

    private static void read(java.nio.file.Path file, Set<String> words, Set<String> seen) {
        if (!seen.add(file.toString())) {
            return;
        }
        String text = text(file);
        Matcher expression = EXPRESSION.matcher(text);
        while (expression.find()) {
            Matcher word = WORD.matcher(expression.group(1));
            while (word.find()) {
                words.add(word.group());
            }
        }
        Matcher included = INCLUDED.matcher(text);
        while (included.find()) {
            included(included.group(1)).forEach(other -> read(other, words, seen));
        }
    }

    /** One file, or all that stand where an expression chooses among them. */
    private static List<java.nio.file.Path> included(String path) {
        if (!path.endsWith(".xhtml") && !path.contains("#")) {
            return List.of();
        }
        if (!path.contains("#")) {
            return List.of(PAGES.resolve(path.substring(1)));
        }
        String folder = path.substring(1, path.indexOf('#'));
        try (Stream<java.nio.file.Path> files =
                Files.walk(PAGES.resolve(folder.substring(0, folder.lastIndexOf('/'))))) {
            return files.filter(file -> file.toString().endsWith(".xhtml")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(java.nio.file.Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Route> routes(Iterable<JavaClass> classes) throws ReflectiveOperationException {
        List<Route> routes = new ArrayList<>();
        for (JavaClass one : classes) {
            if (one.isAssignableTo(Routes.class) && !one.isInterface()) {
                Constructor<?> constructor = one.reflect().getDeclaredConstructor();
                constructor.setAccessible(true);
                Object room = constructor.newInstance();
                for (Field field : room.getClass().getDeclaredFields()) {
                    if (field.getType() == Site.class) {
                        field.setAccessible(true);
                        field.set(room, new Site());
                    }
                }
                routes.addAll(((Routes) room).routes());
            }
        }
        return routes;
    }
}
