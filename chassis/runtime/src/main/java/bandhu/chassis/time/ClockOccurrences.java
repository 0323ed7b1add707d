package bandhu.chassis.time;

import bandhu.chassis.call.Calls;
import bandhu.chassis.language.Text;
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
    public Instant resolve(String member, String text) {
        Instant now = clock.instant();
        if (text == null) {
            return now;
        }
        var call = calls.current();
        if (!call.hasRole(Roles.ADMIN) && !call.hasRole(Roles.INTEGRATION)) {
            throw new ProblemException(CommonProblem.FORBIDDEN, Text.of("forbidden.occurred-at", "name", member));
        }
        Instant moment = read(member, text).truncatedTo(ChronoUnit.MICROS);
        if (moment.isAfter(now)) {
            throw ProblemException.invalid("/" + member, Text.of("in-future.occurred-at", "name", member));
        }
        if (moment.isBefore(EARLIEST)) {
            throw ProblemException.invalid("/" + member, Text.of("too-early.occurred-at", "name", member));
        }
        return moment;
    }

    private Instant read(String member, String text) {
        try {
            return DAY.matcher(text).matches()
                    ? LocalDate.parse(text)
                            .atStartOfDay(settings.current().timeZone())
                            .toInstant()
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException _) {
            throw ProblemException.invalid("/" + member, Text.of("invalid-format.occurred-at", "name", member));
        }
    }
}
