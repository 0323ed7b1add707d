package bandhu.chassis.audit;

import bandhu.chassis.language.Text;
import bandhu.chassis.problem.ProblemException;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which entries of the audit are wanted. Everything that is given must hold. */
class AuditFilter {
    static final Set<String> NAMES =
            Set.of("collection", "recordId", "actor", "source", "correlationId", "kind", "from", "to");
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999Z");
    private static final int DAY = "yyyy-mm-dd".length();

    @QueryParam("collection")
    @Parameter(description = "The collection of the record: `customers`.")
    String collection;

    @QueryParam("recordId")
    @Parameter(
            description = "The record, together with its `collection`.",
            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    String recordId;

    @QueryParam("actor")
    @Parameter(description = "Who did it: the token's subject, or `service:<name>`.")
    String actor;

    @QueryParam("source")
    @Parameter(description = "From where it came: `api`, `event:<id>`, `undo:<correlationId>`.")
    String source;

    @QueryParam("correlationId")
    @Parameter(description = "The request, batch or job that it belongs to.")
    String correlationId;

    @QueryParam("kind")
    @Parameter(description = "What was done to the record.", schema = @Schema(implementation = AuditEntry.Kind.class))
    String kind;

    @QueryParam("from")
    @Parameter(description = "A moment, or a day in the tenant's zone; included.")
    String from;

    @QueryParam("to")
    @Parameter(description = "A moment, or a day in the tenant's zone; included.")
    String to;

    /** Throws 400 for what cannot be read. */
    void check(ZoneId zone) {
        from(zone);
        to(zone);
        kind();
        recordId();
    }

    Optional<String> collection() {
        return Optional.ofNullable(collection);
    }

    Optional<UUID> recordId() {
        if (recordId != null && collection == null) {
            throw ProblemException.parameter("recordId", Text.of("required.collection"));
        }
        return read("recordId", recordId, UUID::fromString);
    }

    Optional<String> actor() {
        return Optional.ofNullable(actor);
    }

    Optional<String> source() {
        return Optional.ofNullable(source);
    }

    Optional<String> correlationId() {
        return Optional.ofNullable(correlationId);
    }

    Optional<AuditEntry.Kind> kind() {
        List<String> known = Arrays.stream(AuditEntry.Kind.values())
                .map(AuditEntry.Kind::wire)
                .toList();
        if (kind != null && !known.contains(kind)) {
            throw ProblemException.parameter("kind", Text.of("unknown-value.one-of", "values", known));
        }
        return Optional.ofNullable(kind).map(known::indexOf).map(index -> AuditEntry.Kind.values()[index]);
    }

    Optional<Instant> from(ZoneId zone) {
        return read("from", from, text -> moment(text, zone, 0));
    }

    Optional<Instant> to(ZoneId zone) {
        return read("to", to, text -> moment(text, zone, 1));
    }

    /** What a cursor is bound to. */
    @Override
    public String toString() {
        return Stream.of(collection, recordId, actor, source, correlationId, kind, from, to)
                .map(String::valueOf)
                .collect(Collectors.joining("\n"));
    }

    private static Instant moment(String text, ZoneId zone, int days) {
        Instant moment = text.length() > DAY
                ? OffsetDateTime.parse(text).toInstant()
                : LocalDate.parse(text)
                        .plusDays(days)
                        .atStartOfDay(zone)
                        .toInstant()
                        .minus(days, ChronoUnit.MICROS);
        if (moment.isBefore(FIRST) || moment.isAfter(LAST)) {
            throw new DateTimeException("out of all time");
        }
        return moment;
    }

    private static <T> Optional<T> read(String name, String text, Function<String, T> reader) {
        try {
            return Optional.ofNullable(text).map(reader);
        } catch (DateTimeException _) {
            throw ProblemException.parameter(name, Text.of("invalid-value.moment-parameter", "name", name));
        } catch (IllegalArgumentException _) {
            throw ProblemException.parameter(name, Text.of("unknown-value.unknown"));
        }
    }
}
