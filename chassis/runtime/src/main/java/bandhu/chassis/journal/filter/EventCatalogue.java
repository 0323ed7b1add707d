package bandhu.chassis.journal.filter;

import bandhu.chassis.condition.Condition;
import bandhu.chassis.condition.Op;
import bandhu.chassis.field.Catalogue;
import bandhu.chassis.field.Field;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The fields that a condition over events speaks of: CloudEvents attributes, and members of {@code data}, which differ from type to
 * type, so that each is of the type that the condition compares it with.
 */
final class EventCatalogue {
    private static final String DATA = "data.";
    private static final List<Field> ATTRIBUTES = List.of(
            text("id"),
            text("type"),
            text("subject"),
            text("actor"),
            text("quiet"),
            text("correlationid"),
            text("causationid"),
            text("partitionkey"),
            Field.moment("time", "time"),
            Field.moment("recordedtime", "recordedtime"));
    private static final Set<Op> PARTS = Set.of(Op.CONTAINS, Op.STARTS_WITH);
    private final Map<String, Field> compared = new LinkedHashMap<>();
    private final Map<String, Field> mentioned = new LinkedHashMap<>();

    private EventCatalogue() {}

    static Catalogue of(Condition condition) {
        EventCatalogue found = new EventCatalogue();
        found.collect(condition);
        Map<String, Field> all = new LinkedHashMap<>(found.mentioned);
        all.putAll(found.compared);
        return Catalogue.ofRows("events", "event").with(ATTRIBUTES).with(all.values());
    }

    private void collect(Condition condition) {
        switch (condition) {
            case Condition.All all -> all.parts().forEach(this::collect);
            case Condition.Any any -> any.parts().forEach(this::collect);
            case Condition.Not not -> collect(not.part());
            case Condition.Leaf leaf -> collect(leaf);
            case Condition.Related _ -> {}
        }
    }

    private void collect(Condition.Leaf leaf) {
        String name = leaf.field();
        if (!name.startsWith(DATA)) {
            return;
        }
        if (leaf.value() == null) {
            mentioned.put(name, text(name));
        } else {
            compared.putIfAbsent(name, compared(name, leaf));
        }
    }

    private static Field compared(String name, Condition.Leaf leaf) {
        JsonNode value =
                leaf.value().isArray() && !leaf.value().isEmpty() ? leaf.value().get(0) : leaf.value();
        if (leaf.op() == Op.WITHIN) {
            return Field.moment(name, name);
        }
        if (value.isNumber()) {
            return Field.number(name, name, 0);
        }
        if (value.isBoolean()) {
            return Field.bool(name, name);
        }
        if (value.isObject()) {
            return Field.money(name, name, name);
        }
        return PARTS.contains(leaf.op()) ? text(name) : written(name, value.asText());
    }

    private static Field written(String name, String value) {
        if (isDay(value)) {
            return Field.date(name, name);
        }
        return isMoment(value) ? Field.moment(name, name) : text(name);
    }

    private static Field text(String name) {
        return Field.text(name, name).folded(name);
    }

    private static boolean isDay(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeException _) {
            return false;
        }
    }

    private static boolean isMoment(String text) {
        try {
            OffsetDateTime.parse(text);
            return true;
        } catch (DateTimeException _) {
            return false;
        }
    }
}
