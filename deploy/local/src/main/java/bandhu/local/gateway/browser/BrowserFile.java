package bandhu.local.gateway.browser;

import bandhu.chassis.language.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A file of the API browser. There are those that are listed here and no others, so that no path leads elsewhere. */
public record BrowserFile(String mediaType, String content) {

    /** Its own scripts and styles, calls to its own address, markup from text nowhere, in no frame. */
    public static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
                    + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

    private static final String FOLDER = "/browser/";
    private static final Map<String, String> MEDIA_TYPES =
            Map.of("css", "text/css; charset=utf-8", "js", "text/javascript; charset=utf-8", "svg", "image/svg+xml");

    private static final Map<String, BrowserFile> ALL = List.of(
                    "answer.js",
                    "dom.js",
                    "events.js",
                    "example.js",
                    "icon.svg",
                    "live.js",
                    "main.js",
                    "openapi.js",
                    "operation.js",
                    "operations.js",
                    "records.js",
                    "session.js",
                    "shape.js",
                    "sse.js",
                    "start.js",
                    "streams.js",
                    "style.css",
                    "texts.js",
                    "token.js")
            .stream()
            .collect(Collectors.toUnmodifiableMap(name -> FOLDER + name, BrowserFile::read));

    private static final String PAGE = text("page.html");

    /** The file at a path such as {@code /browser/main.js}. */
    public static Optional<BrowserFile> find(String path) {
        return Optional.ofNullable(ALL.get(path));
    }

    /** The page itself, in the reader's language from its first byte. */
    public static String page(Language language) {
        return PAGE.replace("{lang}", language.tag())
                .replace("{dir}", language.direction())
                .replace("{title}", language.say("browser.title"))
                .replace("{noscript}", language.say("browser.no-scripts"));
    }

    private static BrowserFile read(String name) {
        return new BrowserFile(MEDIA_TYPES.get(name.substring(name.lastIndexOf('.') + 1)), text(name));
    }

    private static String text(String name) {
        try (InputStream in = BrowserFile.class.getResourceAsStream("/bandhu/local/gateway/browser/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
