package bandhu.chassis.condition.time;

import bandhu.chassis.field.Field;
import bandhu.chassis.field.FieldType;
import bandhu.chassis.language.InvalidValueException;
import bandhu.chassis.language.Text;
import bandhu.chassis.problem.Pointers;
import bandhu.chassis.problem.ProblemException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the value of {@code within}: {@code {"last": "P30D"}}, {@code {"next": "P7D"}}, {@code {"current": "quarter"}},
 * {@code previous}, {@code following}, {@code {"anniversary": {"next": "P7D"}}}; each with a {@code timeZone} or not.
 */
public final class Spans {
    private static final String ZONE = "timeZone";

    private Spans() {}

    /** Throws 422 with a pointer. */
    public static Span read(JsonNode value, Field field, String pointer) {
        if (value == null || !value.isObject()) {
            throw fault(pointer, Text.of("invalid-value.span-object"));
        }
        List<String> members = new ArrayList<>();
        value.fieldNames().forEachRemaining(members::add);
        members.remove(ZONE);
        if (members.size() != 1) {
            throw fault(pointer, Text.of("invalid-value.span"));
        }
        String kind = members.getFirst();
        String place = Pointers.child(pointer, kind);
        JsonNode said = value.get(kind);
        ZoneId zone = zone(value, pointer);
        if (kind.equals("anniversary") && zone != null) {
            throw fault(Pointers.child(pointer, ZONE), Text.of("invalid-value.span-zone"));
        }
        return switch (kind) {
            case "last" -> new Span.Last(amount(said, field, place), zone);
            case "next" -> new Span.Next(amount(said, field, place), zone);
            case "current" -> new Span.Calendar(unit(said, place), 0, zone);
            case "previous" -> new Span.Calendar(unit(said, place), -1, zone);
            case "following" -> new Span.Calendar(unit(said, place), 1, zone);
            case "anniversary" -> anniversary(said, field, place);
            default -> throw fault(place, Text.of("invalid-value.span"));
        };
    }

    private static Span anniversary(JsonNode said, Field field, String pointer) {
        if (!field.hasAnniversaries()) {
            throw fault(pointer, Text.of("op-not-allowed.anniversary", "field", field.name()));
        }
        Span span = read(said, field, pointer);
        boolean tooLong =
                switch (span) {
                    case Span.Last last -> last.amount().exceedsYear();
                    case Span.Next next -> next.amount().exceedsYear();
                    case Span.Calendar _ -> false;
                    case Span.Anniversary _ -> true;
                };
        if (tooLong) {
            throw fault(pointer, Text.of("invalid-value.anniversary-year"));
        }
        return new Span.Anniversary(span);
    }

    private static Amount amount(JsonNode said, Field field, String pointer) {
        if (!said.isTextual()) {
            throw fault(pointer, Text.of("invalid-value.duration-text"));
        }
        try {
            Amount amount = Amount.parse(said.textValue());
            if (field.type() == FieldType.DATE && amount.hasClock()) {
                throw fault(pointer, Text.of("invalid-value.no-hours"));
            }
            return amount;
        } catch (InvalidValueException e) {
            throw fault(pointer, e.text());
        }
    }

    private static CalendarUnit unit(JsonNode said, String pointer) {
        return CalendarUnit.of(said.asText(""))
                .filter(_ -> said.isTextual())
                .orElseThrow(
                        () -> fault(pointer, Text.of("invalid-value.calendar-unit", "units", CalendarUnit.known())));
    }

    private static ZoneId zone(JsonNode value, String pointer) {
        JsonNode said = value.get(ZONE);
        if (said == null) {
            return null;
        }
        try {
            return Zones.of(said.isTextual() ? said.textValue() : "");
        } catch (DateTimeException _) {
            throw fault(Pointers.child(pointer, ZONE), Text.of("invalid-value.time-zone"));
        }
    }

    private static ProblemException fault(String pointer, Text message) {
        return ProblemException.invalid(pointer, message);
    }
}
