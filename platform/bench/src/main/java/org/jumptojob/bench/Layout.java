package org.jumptojob.bench;

import java.nio.file.Path;

/**
 * Where things lie.
 *
 * @param root the project
 */
record Layout(Path root) {

    Path target() {
        return root.resolve("platform/app/target");
    }

    Path archive() {
        return target().resolve("app.war");
    }

    /** The unpacked application. */
    Path webInf() {
        return target().resolve("app/WEB-INF");
    }

    /** What the benchmark lays over the application. */
    Path overlay() {
        return root.resolve("platform/bench/src/overlay");
    }

    Path benchTarget() {
        return root.resolve("platform/bench/target");
    }

    /** The classes of the application, which are those of the launcher too. */
    String classPath() {
        return webInf().resolve("classes") + ":" + webInf().resolve("lib") + "/*";
    }
}
