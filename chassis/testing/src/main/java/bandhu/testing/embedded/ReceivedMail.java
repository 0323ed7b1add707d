package bandhu.testing.embedded;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A mail as a reader sees it; {@code text} and {@code html} are empty when the mail has no such part. */
public record ReceivedMail(
        String mailbox,
        String from,
        List<String> to,
        String subject,
        String text,
        String html,
        Map<String, String> headers,
        Instant receivedAt) {}
