package org.jumptojob.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** One Chromium for all tests of the run; each test takes contexts of its own. */
public final class Browsers {

    public static final String PASSPHRASE = "jump-to-job-demo";

    private static final AtomicInteger NETWORKS = new AtomicInteger();
    private static final List<BrowserContext> OPEN = new ArrayList<>();

    private static Playwright playwright;
    private static Browser chromium;

    private Browsers() {}

    public static synchronized Browser chromium() {
        if (chromium == null) {
            playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            BrowserType.LaunchOptions options = new BrowserType.LaunchOptions()
                    .setHeadless(true)
                    .setArgs(List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync",
                            "--disable-dev-shm-usage"));
            // scripts/test names the browser that it found; without one, Playwright's own is there.
            String path = System.getenv().getOrDefault("CHROMIUM", "");
            chromium =
                    playwright.chromium().launch(path.isEmpty() ? options : options.setExecutablePath(Path.of(path)));
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        }
        return chromium;
    }

    /**
     * A browser of somebody new, without cookies, at the server. Each comes from a network of its own, so that the
     * tries and mails of one test slow down no other.
     */
    public static BrowserContext somebody(TestServer server, Browser.NewContextOptions options) {
        int number = NETWORKS.incrementAndGet();
        options.setExtraHTTPHeaders(Map.of("X-Forwarded-For", "10.1." + number / 250 + "." + (number % 250 + 1)));
        BrowserContext context = chromium().newContext(options.setBaseURL(server.url("")));
        context.setDefaultTimeout(20_000);
        OPEN.add(context);
        return context;
    }

    /** Closes every browser that a test has opened. */
    public static void closeAll() {
        OPEN.forEach(BrowserContext::close);
        OPEN.clear();
    }

    /** Signs in one of the demo people by the form. */
    public static Page signIn(BrowserContext context, String address) {
        Page page = context.newPage();
        page.navigate("/sign-in");
        page.locator("form[action='/do/sign-in'] input[type=email]").fill(address);
        page.locator("form[action='/do/sign-in'] input[type=password]").fill(PASSPHRASE);
        page.locator("form[action='/do/sign-in'] input[type=password]").press("Enter");
        page.waitForURL(url -> !url.contains("/sign-in"));
        return page;
    }
}
