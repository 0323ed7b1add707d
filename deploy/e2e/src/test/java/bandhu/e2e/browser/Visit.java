package bandhu.e2e.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** Somebody looks at the API browser; what goes wrong on the way is written down. */
final class Visit implements AutoCloseable {

    private static final Path PICTURES = Path.of("target/screenshots");

    private final BrowserContext reader;
    private final URI gateway;
    private final Page page;
    private final List<String> faults = new ArrayList<>();

    Visit(BrowserContext reader, URI gateway) {
        this.reader = reader;
        this.gateway = gateway;
        this.page = reader.newPage();
        page.onConsoleMessage(this::heard);
        page.onPageError(error -> faults.add("error: " + error));
        page.onRequest(request -> {
            if (!request.url().startsWith(gateway + "/")) {
                faults.add("request to another address: " + request.url());
            }
        });
    }

    Page page() {
        return page;
    }

    /** Errors of scripts and of the content security policy, and requests to elsewhere. */
    List<String> faults() {
        return faults;
    }

    Visit open(String address) {
        page.navigate(gateway + address);
        assertThat(page.locator("main h1")).isVisible();
        return this;
    }

    /** Takes a demo token, as a person does. */
    Visit as(String role) {
        page.locator("#token summary").click();
        page.locator("#role").selectOption(role);
        page.locator("#token button.primary").click();
        assertThat(page.locator("#token summary")).containsText("demo-" + role);
        return this;
    }

    /** Goes to an operation without loading the page anew, which would lose the token. */
    Visit operation(String service, String id) {
        return to("#/operations/" + service + "/" + id, "#run");
    }

    Visit to(String hash, String awaited) {
        page.evaluate("hash => { location.hash = hash; }", hash);
        assertThat(page.locator(awaited)).isVisible();
        return this;
    }

    /** Runs the operation; its status when it is answered. */
    Locator run() {
        page.locator("#run").click();
        Locator status = page.locator("#status");
        assertThat(status).isVisible();
        assertThat(page.locator("#stop")).isHidden();
        return status;
    }

    /** How far the page reaches beyond the window's side. */
    int overflow() {
        return ((Number) page.evaluate("() => document.documentElement.scrollWidth - innerWidth")).intValue();
    }

    void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }

    @Override
    public void close() {
        reader.close();
    }

    /** The browser itself reports each answer of 400 and above as an error, also where that is what was asked for. */
    private void heard(ConsoleMessage message) {
        if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
            faults.add("console: " + message.text());
        }
    }
}
