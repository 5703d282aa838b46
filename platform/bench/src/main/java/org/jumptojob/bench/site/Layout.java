package org.jumptojob.bench.site;

import java.nio.file.Path;

/**
 * Where things lie.
 *
 * @param root the project
 */
public record Layout(Path root) {

    public Path target() {
        return root.resolve("platform/app/target");
    }

    public Path archive() {
        return target().resolve("app.war");
    }

    /** The unpacked application. */
    public Path webInf() {
        return target().resolve("app/WEB-INF");
    }

    /** What the benchmark lays over the application. */
    public Path overlay() {
        return root.resolve("platform/bench/src/overlay");
    }

    public Path benchTarget() {
        return root.resolve("platform/bench/target");
    }

    /** The classes of the application, which are those of the launcher too. */
    public String classPath() {
        return webInf().resolve("classes") + ":" + webInf().resolve("lib") + "/*";
    }
}
