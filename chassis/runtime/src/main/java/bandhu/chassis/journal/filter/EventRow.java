package bandhu.chassis.journal.filter;

import bandhu.chassis.condition.memory.JsonRow;
import bandhu.chassis.condition.memory.Row;
import bandhu.chassis.field.Field;
import bandhu.chassis.field.Relation;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;

/** An event to be matched. Its values are read as what they are compared with: an amount as a number, a moment as its day. */
record EventRow(JsonNode event, ZoneId zone) implements Row {
    private static final int DAY = "2026-01-31".length();

    @Override
    public List<JsonNode> values(Field field) {
        return new JsonRow(event)
                .values(field).stream().map(value -> read(field, value)).toList();
    }

    @Override
    public List<Row> related(Relation relation) {
        return List.of();
    }

    private JsonNode read(Field field, JsonNode value) {
        return switch (field.type()) {
            case TEXT -> value.isTextual() ? value : TextNode.valueOf(value.toString());
            case NUMBER -> value.isTextual() ? number(value) : value;
            case DATE -> value.isTextual() ? day(value) : value;
            default -> value;
        };
    }

    private static JsonNode number(JsonNode text) {
        try {
            return DecimalNode.valueOf(new BigDecimal(text.textValue()));
        } catch (NumberFormatException _) {
            return text;
        }
    }

    private JsonNode day(JsonNode text) {
        try {
            return text.textValue().length() == DAY
                    ? text
                    : TextNode.valueOf(OffsetDateTime.parse(text.textValue())
                            .atZoneSameInstant(zone)
                            .toLocalDate()
                            .toString());
        } catch (DateTimeException _) {
            return text;
        }
    }
}
