package bandhu.customer.timeline;

import bandhu.chassis.page.Cursors;
import bandhu.chassis.page.Page;
import bandhu.chassis.record.Loading;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads timelines, newest first. */
@ApplicationScoped
class TimelineRepository implements PanacheRepositoryBase<TimelineEntry, UUID> {
    private static final String NEWEST_FIRST = " order by happenedAt desc, id desc";
    private final Cursors cursors;
    private final Loading loading;

    TimelineRepository(Cursors cursors, Loading loading) {
        this.cursors = cursors;
        this.loading = loading;
    }

    boolean has(UUID eventId) {
        return !loading.values(TimelineEntry.class, "e.id", UUID.class, "e.id = :id", Map.of("id", eventId))
                .isEmpty();
    }

    void markReverted(UUID eventId, UUID by) {
        update("revertedBy = ?1 where id = ?2 and revertedBy is null", by, eventId);
    }

    Page<TimelineEntryView> page(UUID customerId, TimelineQuery query, ZoneId zone) {
        String scope = "timeline|" + customerId + "|" + query.filters();
        StringBuilder where = new StringBuilder("customerId = :customer and happenedAt between :from and :to");
        Parameters parameters = Parameters.with("customer", customerId)
                .and("from", query.from(zone))
                .and("to", query.to(zone));
        if (!query.types().isEmpty()) {
            where.append(" and (type in :types or shortType in :types)");
            parameters.and("types", query.types());
        }
        query.cursor().ifPresent(cursor -> {
            List<String> last = cursors.open(scope, cursor);
            where.append(" and happenedAt <= :lastAt and (happenedAt < :lastAt or id < :lastId)");
            parameters.and("lastAt", Instant.parse(last.getFirst())).and("lastId", UUID.fromString(last.getLast()));
        });
        List<TimelineEntryView> found =
                find(where + NEWEST_FIRST, parameters).page(0, query.limit() + 1).list().stream()
                        .map(TimelineEntry::view)
                        .toList();
        return cut(found, query, scope);
    }

    private Page<TimelineEntryView> cut(List<TimelineEntryView> found, TimelineQuery query, String scope) {
        if (found.size() <= query.limit()) {
            return query.page(found, null);
        }
        TimelineEntryView last = found.get(query.limit() - 1);
        String next = cursors.seal(scope, last.at().toString(), last.id().toString());
        return query.page(found.subList(0, query.limit()), next);
    }
}
