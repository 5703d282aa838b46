package org.jumptojob.e2e.sweep;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One person's cookies, with the posts that her forms would make. */
final class Browserful {

    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");

    private final BrowserContext context;
    private String token;

    Browserful(BrowserContext context) {
        this.context = context;
    }

    BrowserContext context() {
        return context;
    }

    String html(String path) {
        APIResponse response = context.request().get(path);
        if (!response.ok()) {
            throw new IllegalStateException(path + " answers " + response.status());
        }
        return response.text();
    }

    /** The token of her forms; the page of preferences has it for everybody. */
    String token() {
        if (token == null) {
            Matcher matcher = TOKEN.matcher(html("/fit"));
            if (!matcher.find()) {
                throw new IllegalStateException("/fit has no form token");
            }
            token = matcher.group(1);
        }
        return token;
    }

    /**
     * Sends a form and does not follow to the next page.
     *
     * @param fields name, value, name, value, …
     * @return where the answer leads to
     */
    String post(String path, String... fields) {
        return send(path, 303, fields).headers().get("location");
    }

    /** Sends a form that is answered with a page. */
    String answer(String path, String... fields) {
        return send(path, 200, fields).text();
    }

    private APIResponse send(String path, int status, String... fields) {
        FormData form = FormData.create().set("token", token());
        for (int i = 0; i < fields.length; i += 2) {
            form.append(fields[i], fields[i + 1]);
        }
        APIResponse response = context.request()
                .post(path, RequestOptions.create().setForm(form).setMaxRedirects(0));
        if (response.status() != status) {
            throw new IllegalStateException(path + " answers " + response.status() + " to a form");
        }
        return response;
    }
}
