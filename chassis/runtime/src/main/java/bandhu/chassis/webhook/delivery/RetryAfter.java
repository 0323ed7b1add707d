package bandhu.chassis.webhook.delivery;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** The header {@code Retry-After} (RFC 9110, section 10.2.3). */
final class RetryAfter {
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofDays(1);

    private RetryAfter() {}

    /** From one second to a day; null for a header that is absent or makes no sense. */
    static Duration read(String header, Instant now) {
        if (header == null) {
            return null;
        }
        Duration asked = header.matches("[0-9]{1,9}") ? Duration.ofSeconds(Long.parseLong(header)) : until(header, now);
        if (asked == null || asked.compareTo(LONGEST) > 0) {
            return asked == null ? null : LONGEST;
        }
        return asked.compareTo(SHORTEST) < 0 ? SHORTEST : asked;
    }

    private static Duration until(String date, Instant now) {
        try {
            return Duration.between(
                    now,
                    ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant());
        } catch (DateTimeException _) {
            return null;
        }
    }
}
