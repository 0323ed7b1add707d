package bandhu.chassis.page.collation;

import bandhu.chassis.call.Calls;
import bandhu.chassis.field.Catalogue;
import bandhu.chassis.page.SortKey;
import bandhu.chassis.settings.Settings;
import bandhu.chassis.sql.Sql;
import bandhu.chassis.time.TimerHandler;
import bandhu.chassis.time.Timers;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/**
 * Makes sort keys anew when the tenant sorts by another language: a thousand records in each transaction, all of them once, and
 * once more ten seconds later, for what was written meanwhile by whoever still knew the language before. No record's version
 * changes. Until it is done a list by name is in two orders.
 */
@ApplicationScoped
public class Recollation implements TimerHandler {
    /** As {@code bandhu_recollate} has it, too. */
    private static final String TIMER = "collation";

    private static final int ROUNDS = 2;
    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final int RECORDS = 1_000;
    private static final UUID BEGINNING = new UUID(0, 0);
    private final List<Collated> collections;
    private final Settings settings;
    private final Timers timers;
    private final Calls calls;
    private final Sql sql;
    private final Clock clock;

    Recollation(@All List<Collated> collections, Settings settings, Timers timers, Calls calls, Sql sql, Clock clock) {
        this.collections = collections;
        this.settings = settings;
        this.timers = timers;
        this.calls = calls;
        this.sql = sql;
        this.clock = clock;
    }

    private record Named(UUID id, String name) {}

    /** What is to be done next: a round over a collection, from behind a record on. */
    private record Step(String collection, int round, UUID behind) {
        static Step parse(String key) {
            String[] parts = key.split("/");
            return parts.length == 1
                    ? new Step(key, 1, BEGINNING)
                    : new Step(parts[0], Integer.parseInt(parts[1]), UUID.fromString(parts[2]));
        }

        String key() {
            return collection + "/" + round + "/" + behind;
        }
    }

    /** Begins it for all collections, in the transaction that changes the language. */
    public void begin() {
        collections.forEach(each -> timers.schedule(TIMER, each.catalogue().collection(), clock.instant()));
    }

    @Override
    public String timer() {
        return TIMER;
    }

    @Override
    public void fire(String key) {
        Step step = Step.parse(key);
        collections.stream()
                .filter(each -> each.catalogue().collection().equals(step.collection()))
                .forEach(each -> go(each, step));
    }

    private void go(Collated collated, Step step) {
        Catalogue catalogue = collated.catalogue();
        String name =
                catalogue.fields().get(collated.collated()).source().columns().value();
        List<Named> records = sql.query(
                "SELECT id, " + name + " FROM " + catalogue.table()
                        + " WHERE tenant_id = ? AND id > ? ORDER BY id LIMIT " + RECORDS,
                row -> new Named(row.getObject(1, UUID.class), row.getString(2)),
                calls.tenant(),
                step.behind());
        write(
                catalogue.table(),
                name,
                catalogue.sorts().get(collated.collated()).column(),
                records);
        if (records.size() == RECORDS) {
            Step next =
                    new Step(step.collection(), step.round(), records.getLast().id());
            timers.schedule(TIMER, next.key(), clock.instant());
        } else if (step.round() < ROUNDS) {
            Step again = new Step(step.collection(), step.round() + 1, BEGINNING);
            timers.schedule(TIMER, again.key(), clock.instant().plus(PAUSE));
        }
    }

    /** Whoever changes a name meanwhile knows better. */
    private void write(String table, String name, String key, List<Named> records) {
        String language = settings.current().firstLanguage();
        sql.update(
                "UPDATE " + table + " r SET " + key + " = decode(n.key, 'hex')"
                        + " FROM unnest(?::uuid[], ?::text[], ?::text[]) AS n (id, name, key)"
                        + " WHERE r.tenant_id = ? AND r.id = n.id AND r." + name + " = n.name AND r." + key
                        + " <> decode(n.key, 'hex')",
                records.stream().map(Named::id).toList(),
                records.stream().map(Named::name).toList(),
                records.stream()
                        .map(record -> HexFormat.of().formatHex(SortKey.of(record.name(), language)))
                        .toList(),
                calls.tenant());
    }
}
