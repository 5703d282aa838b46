package org.jumptojob.operations.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.jumptojob.forms.Flash;
import org.jumptojob.operations.site.SiteSettings.Origin;
import org.jumptojob.web.Paths;

/** Backs the page {@code /change-setting/{setting}}. */
@Named("siteSettingView")
@RequestScoped
public class SettingView {

    @Inject
    private SiteSettings settings;

    @Inject
    private Words words;

    @Inject
    private Flash said;

    @Inject
    private HttpServletRequest request;

    private SiteSettings.Line line;

    private SiteSettings.Line line() {
        if (line == null) {
            line = settings.one(Paths.of(request).replaceFirst(".*/", ""));
        }
        return line;
    }

    public String getWord() {
        return line().setting().word();
    }

    public String getVariable() {
        return line().setting().variable();
    }

    public String getName() {
        return words.name(line().setting());
    }

    public String getHint() {
        return words.hint(line().setting());
    }

    public String getLimits() {
        return words.limits(line().setting());
    }

    /** What is typed already, or what is in force. */
    public String getTyped() {
        return said.getTyped().getOrDefault("value", line().value());
    }

    public String getValue() {
        return words.value(line().setting(), line().value());
    }

    /** What would hold without anybody's choice. */
    public String getOfServer() {
        return words.value(line().setting(), line().ofServer());
    }

    public boolean isChosen() {
        return line().origin() == Origin.CHOSEN;
    }

    /** Whether a change may let things go sooner. */
    public boolean isTime() {
        return words.isTime(line().setting());
    }

    public long getVersion() {
        return line().version();
    }
}
