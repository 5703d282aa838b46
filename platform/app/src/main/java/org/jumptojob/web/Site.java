package org.jumptojob.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.jumptojob.settings.Setting;
import org.jumptojob.settings.Settings;

/** What the whole site knows of itself, for pages and services. */
@Named
@ApplicationScoped
public class Site {

    private final Settings settings = Settings.ofProcess();

    public Settings settings() {
        return settings;
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
