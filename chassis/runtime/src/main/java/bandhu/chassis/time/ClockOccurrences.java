package bandhu.chassis.time;

import bandhu.chassis.call.Calls;
import bandhu.chassis.problem.CommonProblem;
import bandhu.chassis.problem.ProblemException;
import bandhu.chassis.security.Roles;
import bandhu.chassis.settings.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

@ApplicationScoped
class ClockOccurrences implements Occurrences {
    private static final String POINTER = "/occurredAt";
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private final Clock clock;
    private final Calls calls;
    private final Settings settings;

    ClockOccurrences(Clock clock, Calls calls, Settings settings) {
        this.clock = clock;
        this.calls = calls;
        this.settings = settings;
    }

    @Override
    public Instant resolve(String occurredAt) {
        Instant now = clock.instant();
        if (occurredAt == null) {
            return now;
        }
        var call = calls.current();
        if (!call.hasRole(Roles.ADMIN) && !call.hasRole(Roles.INTEGRATION)) {
            throw new ProblemException(CommonProblem.FORBIDDEN, "occurredAt is for the roles admin and integration.");
        }
        Instant moment = read(occurredAt).truncatedTo(ChronoUnit.MICROS);
        if (moment.isAfter(now)) {
            throw ProblemException.invalid(POINTER, "in-future", "occurredAt must not be in the future.");
        }
        if (moment.isBefore(EARLIEST)) {
            throw ProblemException.invalid(POINTER, "too-early", "occurredAt must not be before 1900.");
        }
        return moment;
    }

    private Instant read(String text) {
        try {
            return DAY.matcher(text).matches()
                    ? LocalDate.parse(text)
                            .atStartOfDay(settings.current().timeZone())
                            .toInstant()
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException _) {
            throw ProblemException.invalid(
                    POINTER, "invalid-format", "occurredAt is a moment (RFC 3339) or a day (YYYY-MM-DD).");
        }
    }
}
