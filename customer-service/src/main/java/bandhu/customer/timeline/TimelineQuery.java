package bandhu.customer.timeline;

import bandhu.chassis.language.Text;
import bandhu.chassis.page.ListQuery;
import bandhu.chassis.page.Page;
import bandhu.chassis.problem.ProblemException;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What of a timeline is wanted. */
class TimelineQuery extends ListQuery {
    private static final Set<String> FILTERS = Set.of("type", "from", "to");
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    @QueryParam("type")
    @Parameter(
            description =
                    "A type of event, whole or short: `bandhu.sales.order-placed.v1`, `order-placed`. May be repeated.")
    List<String> types;

    @QueryParam("from")
    @Parameter(description = "A moment, or a day in the tenant's zone; included.")
    String from;

    @QueryParam("to")
    @Parameter(description = "A moment, or a day in the tenant's zone; included.")
    String to;

    /** Throws 400 for anything that is no parameter of a timeline. */
    void check() {
        allow(FILTERS);
        limit();
        if (sort().isPresent() || counts()) {
            throw bad("sort", Text.of("invalid-value.timeline-order"));
        }
    }

    Page<TimelineEntryView> page(List<TimelineEntryView> items, String next) {
        return page(items, next, () -> 0);
    }

    List<String> types() {
        return types == null ? List.of() : types;
    }

    Instant from(ZoneId zone) {
        return from == null ? FIRST : moment("from", from, zone, 0);
    }

    Instant to(ZoneId zone) {
        return to == null ? LAST : moment("to", to, zone, 1);
    }

    /** What a cursor is bound to, besides the customer. */
    String filters() {
        return types() + "|" + from + "|" + to;
    }

    private static Instant moment(String name, String text, ZoneId zone, int days) {
        try {
            Instant moment = text.length() > "yyyy-mm-dd".length()
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDate.parse(text)
                            .plusDays(days)
                            .atStartOfDay(zone)
                            .toInstant()
                            .minus(days, ChronoUnit.MICROS);
            if (moment.isBefore(FIRST) || moment.isAfter(LAST)) {
                throw bad(name, Text.of("invalid-value.out-of-time", "name", name));
            }
            return moment;
        } catch (DateTimeException e) {
            throw bad(name, Text.of("invalid-value.moment-parameter", "name", name));
        }
    }

    private static ProblemException bad(String name, Text message) {
        return ProblemException.parameter(name, message);
    }
}
