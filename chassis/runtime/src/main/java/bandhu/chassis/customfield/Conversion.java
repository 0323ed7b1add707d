package bandhu.chassis.customfield;

import bandhu.chassis.customfield.table.Customizable;
import bandhu.chassis.customfield.table.Definitions;
import bandhu.chassis.customfield.table.ValueRow;
import bandhu.chassis.customfield.table.ValueTable;
import bandhu.chassis.field.custom.CustomType;
import bandhu.chassis.record.Loading;
import bandhu.chassis.time.TimerHandler;
import bandhu.chassis.time.Timers;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Makes numbers, dates and booleans findable as texts once their field is one. Records' rows stay as they are: an answer shows
 * a value by its field's type. Some rows follow with the change itself, the rest in transactions of their own; a last look
 * comes when no other process can still take the field for what it was.
 */
@ApplicationScoped
class Conversion implements TimerHandler {
    private static final String TIMER = "custom-field-conversion";
    private static final int ROWS = 1_000;
    private static final Duration CACHES_ARE_NEW = Definitions.OLDEST.plusSeconds(6);
    private final Loading loading;
    private final Customizable collections;
    private final ValueTable values;
    private final Timers timers;
    private final Clock clock;

    Conversion(Loading loading, Customizable collections, ValueTable values, Timers timers, Clock clock) {
        this.loading = loading;
        this.collections = collections;
        this.values = values;
        this.timers = timers;
        this.clock = clock;
    }

    /** Begins with what can be done at once; called in the transaction that makes the field a text. */
    void begin(CustomField field) {
        boolean isWhole = convert(field);
        timers.schedule(TIMER, field.id().toString(), isWhole ? clock.instant().plus(CACHES_ARE_NEW) : clock.instant());
    }

    @Override
    public String timer() {
        return TIMER;
    }

    @Override
    public void fire(String key) {
        loading.byId(CustomField.class, UUID.fromString(key))
                .filter(field -> field.definition().type() == CustomType.TEXT)
                .filter(field -> !convert(field))
                .ifPresent(_ -> timers.schedule(TIMER, key, clock.instant()));
    }

    /** Whether none is left. */
    private boolean convert(CustomField field) {
        String table = collections.values(field.ofCollection());
        List<ValueTable.Held> found = values.numbersDaysAndFlags(table, field.id(), ROWS);
        if (!found.isEmpty()) {
            Map<UUID, ValueRow> texts = found.stream()
                    .collect(Collectors.toMap(
                            ValueTable.Held::recordId,
                            held -> ValueRow.text(field.id(), held.row().asText()),
                            (one, _) -> one));
            values.becomeTexts(table, field.id(), texts);
        }
        return found.size() < ROWS;
    }
}
