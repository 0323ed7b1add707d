package bandhu.chassis.event.outbox;

import bandhu.chassis.call.Call;
import bandhu.chassis.change.NewChange;
import bandhu.chassis.event.EventTypes;
import bandhu.chassis.record.AggregateRoot;
import bandhu.chassis.record.Uuid7;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The events of one transaction and what they changed. A transaction of the inbox carries the events of several calls: what
 * each call did to an aggregate is a change of its own.
 */
public final class EventBuffer {
    private final Map<ChangeKey, NewChange> changes = new LinkedHashMap<>();
    private final Map<RecordKey, Object> latest = new HashMap<>();
    private final List<OutboxRow> rows = new ArrayList<>();

    private record RecordKey(String collection, UUID id) {}

    private record ChangeKey(Call call, RecordKey about) {}

    /** Keeps an event; the row is made for the id of the change that it belongs to. */
    void add(Call call, Announcement said, OutboxRow row, Instant now) {
        if (!rows.isEmpty() && !rows.getFirst().tenant().equals(call.tenant())) {
            throw new IllegalStateException("One transaction is one tenant's");
        }
        AggregateRoot aggregate = said.aggregate();
        ChangeKey key = new ChangeKey(call, new RecordKey(aggregate.collection(), aggregate.id()));
        NewChange change = changes.merge(key, change(key, said, now), EventBuffer::joined);
        latest.put(key.about(), change.after());
        rows.add(row.of(change.id()));
    }

    private NewChange change(ChangeKey key, Announcement said, Instant now) {
        AggregateRoot aggregate = said.aggregate();
        RecordKey about = key.about();
        Object before = latest.containsKey(about) ? latest.get(about) : aggregate.loaded();
        Object after = aggregate.isDeleted() ? null : aggregate.snapshot();
        List<NewChange.Event> events = said.event() == null
                ? List.of()
                : List.of(new NewChange.Event(
                        said.id(),
                        EventTypes.of(said.event().getClass()),
                        said.occurredAt(),
                        said.event(),
                        said.reverts()));
        return new NewChange(
                Uuid7.next(),
                key.call(),
                now,
                about.collection(),
                about.id(),
                aggregate.version(),
                before,
                after,
                events);
    }

    private static NewChange joined(NewChange first, NewChange next) {
        List<NewChange.Event> events = new ArrayList<>(first.events());
        events.addAll(next.events());
        return new NewChange(
                first.id(),
                first.call(),
                next.at(),
                first.collection(),
                first.recordId(),
                next.version(),
                first.before(),
                next.after(),
                List.copyOf(events));
    }

    List<NewChange> changes() {
        return List.copyOf(changes.values());
    }

    List<OutboxRow> rows() {
        return rows;
    }

    public UUID last() {
        return rows.getLast().id();
    }
}
