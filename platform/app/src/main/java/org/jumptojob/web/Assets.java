package org.jumptojob.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The addresses of the style sheet and the script, with the hash of their text, so that browsers keep them for good. */
@Named
@ApplicationScoped
public class Assets {

    @Inject
    private ServletContext context;

    private String css;
    private String js;

    @PostConstruct
    void hash() {
        css = versioned("/assets/app.css");
        js = versioned("/assets/app.js");
    }

    public String getCss() {
        return css;
    }

    public String getJs() {
        return js;
    }

    private String versioned(String path) {
        try (InputStream in = context.getResourceAsStream(path)) {
            return path + "?v=" + Secrets.sha256(in.readAllBytes()).substring(0, 10);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
