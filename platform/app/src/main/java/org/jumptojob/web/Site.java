package org.jumptojob.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Map;
import org.jumptojob.settings.Setting;
import org.jumptojob.settings.Settings;

/** What the whole site knows of itself, for pages and services. */
@Named
@ApplicationScoped
public class Site {

    private final Settings ofServer = Settings.ofProcess();
    private volatile Map<String, String> chosen = Map.of();
    private final Settings settings = ofServer.under(name -> chosen.get(name));

    /** What is in force now. Whoever takes up a setting that may change at run time asks each time. */
    public Settings settings() {
        return settings;
    }

    /** What the server was started with, whatever an administrator has chosen since. */
    public Settings ofServer() {
        return ofServer;
    }

    /**
     * For the room that keeps them only: what administrators have chosen.
     *
     * @param values by environment variable; they go before those of the server
     */
    public void choose(Map<String, String> values) {
        chosen = Map.copyOf(values);
    }

    public boolean isDemo() {
        return !settings.production();
    }

    public int getMinimumAge() {
        return settings.number(Setting.MINIMUM_AGE);
    }

    public String getBaseUrl() {
        return settings.baseUrl();
    }

    /** Whether cookies carry {@code Secure}: the public address is https. */
    public boolean secure() {
        return settings.baseUrl().startsWith("https:");
    }
}
