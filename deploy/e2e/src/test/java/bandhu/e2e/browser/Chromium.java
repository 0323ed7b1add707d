package bandhu.e2e.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The Chromium of this machine, without a window. */
final class Chromium implements AutoCloseable {

    /** What is said where it is not there. */
    static final String MISSING = "Skipped: there is no Chromium on this machine (apt-get install chromium).";

    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run");
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

    private final Playwright playwright;
    private final Browser browser;

    /** @param more arguments of its own command line */
    Chromium(String... more) {
        this.playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        this.browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(find().orElseThrow(() -> new IllegalStateException("There is no Chromium.")))
                        .setArgs(Stream.concat(ARGUMENTS.stream(), Stream.of(more))
                                .toList()));
    }

    /** Whether tests that need it can run: where {@code BANDHU_CHROMIUM} says that it is required, its absence is their failure. */
    static boolean isWanted() {
        return "required".equals(System.getenv("BANDHU_CHROMIUM")) || find().isPresent();
    }

    /** Somebody who reads {@code locale} in a window of this size. */
    BrowserContext reader(String locale, int width, int height) {
        return browser.newContext(
                new Browser.NewContextOptions().setLocale(locale).setViewportSize(width, height));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    private static Optional<Path> find() {
        String path = System.getenv().getOrDefault("PATH", "");
        return NAMES.stream()
                .flatMap(name -> Stream.of(path.split(File.pathSeparator))
                        .map(folder -> Path.of(folder).resolve(name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
