package bandhu.chassis.customfield;

import bandhu.chassis.customfield.table.Customizable;
import bandhu.chassis.customfield.table.ValueTable;
import bandhu.chassis.record.Loading;
import bandhu.chassis.time.TimerHandler;
import bandhu.chassis.time.Timers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Forgets a deleted field after 30 days: its values first, some records in each transaction, then the definition, so that its
 * key is free only when no record holds anything under it.
 */
@ApplicationScoped
class Purge implements TimerHandler {
    private static final String TIMER = "custom-field-purge";
    private static final Duration KEPT = Duration.ofDays(30);
    private static final int RECORDS = 1_000;
    private final Loading loading;
    private final EntityManager entities;
    private final Customizable collections;
    private final ValueTable values;
    private final Timers timers;
    private final Clock clock;

    Purge(
            Loading loading,
            EntityManager entities,
            Customizable collections,
            ValueTable values,
            Timers timers,
            Clock clock) {
        this.loading = loading;
        this.entities = entities;
        this.collections = collections;
        this.values = values;
        this.timers = timers;
        this.clock = clock;
    }

    void begin(CustomField deleted) {
        timers.schedule(TIMER, deleted.id().toString(), deleted.deletedAt().plus(KEPT));
    }

    void cancel(CustomField restored) {
        timers.cancel(TIMER, restored.id().toString());
    }

    @Override
    public String timer() {
        return TIMER;
    }

    @Override
    public void fire(String key) {
        loading.byId(CustomField.class, UUID.fromString(key))
                .filter(CustomField::isDeleted)
                .ifPresent(this::forget);
    }

    private void forget(CustomField field) {
        String table = collections.values(field.ofCollection());
        List<UUID> records = values.records(table, field.id(), RECORDS);
        if (records.isEmpty()) {
            entities.createQuery("delete from CustomField f where f.id = :id and f.deletedAt is not null")
                    .setParameter("id", field.id())
                    .executeUpdate();
        } else {
            Map.Entry<UUID, String> named =
                    Map.entry(field.id(), field.definition().key());
            values.forget(table, collections.records(field.ofCollection()), named, records);
            timers.schedule(TIMER, field.id().toString(), clock.instant());
        }
    }
}
