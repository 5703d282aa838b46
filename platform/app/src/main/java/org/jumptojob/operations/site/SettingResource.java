package org.jumptojob.operations.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import org.jumptojob.forms.Answers;
import org.jumptojob.forms.FormResource;
import org.jumptojob.operations.site.SiteSettings.Wish;

/** Changes a setting. {@link SiteSettings} holds the rights. */
@Path("admin/settings/{setting}")
@RequestScoped
public class SettingResource implements FormResource {

    @Inject
    private SiteSettings settings;

    @Inject
    private Answers answers;

    @POST
    public Response change(
            @PathParam("setting") String setting,
            @FormParam("value") @DefaultValue("") String value,
            @FormParam("version") @DefaultValue("") String version,
            @FormParam("sure") @DefaultValue("") String sure) {
        return answer(setting, new Wish(Optional.of(value), number(version), sure.equals("yes")), value);
    }

    @POST
    @Path("back")
    public Response back(
            @PathParam("setting") String setting,
            @FormParam("version") @DefaultValue("") String version,
            @FormParam("sure") @DefaultValue("") String sure) {
        return answer(setting, new Wish(Optional.empty(), number(version), sure.equals("yes")), null);
    }

    private Response answer(String setting, Wish wish, String typed) {
        // Asked for first: an unknown word answers "not found", and only known ones come into an address.
        String page = SiteRoutes.SETTING + settings.one(setting).setting().word();
        return settings.change(setting, wish)
                .map(problem -> answers.again(
                        page, Map.of("value", problem), typed == null ? Map.of() : Map.of("value", typed)))
                .orElseGet(() -> answers.saying(SiteRoutes.SETTINGS, "site.setting-saved"));
    }

    /** A version that is none fits no row, and so tells that the page is old. */
    private static long number(String text) {
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : -1;
    }
}
