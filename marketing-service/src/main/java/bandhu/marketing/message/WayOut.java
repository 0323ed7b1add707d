package bandhu.marketing.message;

import bandhu.chassis.link.SignedLinks;
import bandhu.marketing.template.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/** How a reader says no more: a link in each mail, and the one-click headers of RFC 2369 and 8058. */
@ApplicationScoped
public class WayOut {
    /** What the tokens are for. */
    public static final String PURPOSE = "unsubscribe";

    private static final Duration VALID = Duration.ofDays(730);
    private final SignedLinks links;
    private final Clock clock;

    WayOut(SignedLinks links, Clock clock) {
        this.links = links;
        this.clock = clock;
    }

    String url(UUID messageId) {
        return links.url("/v1/unsubscribe/"
                + links.token(PURPOSE, messageId, clock.instant().plus(VALID)));
    }

    static Map<String, String> headers(String url) {
        return Map.of("List-Unsubscribe", "<" + url + ">", "List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }

    /** The wording with the link, where it does not have it yet. */
    static Wording with(String url, Wording wording) {
        String text =
                wording.text().contains(url) ? wording.text() : wording.text() + "\n\n-- \nUnsubscribe: " + url + "\n";
        String html = wording.html() == null || wording.html().contains(url)
                ? wording.html()
                : wording.html() + "\n<p><a href=\"" + url + "\">Unsubscribe</a></p>\n";
        return new Wording(wording.subject(), text, html);
    }
}
