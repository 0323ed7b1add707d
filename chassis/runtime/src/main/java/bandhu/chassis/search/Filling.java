package bandhu.chassis.search;

import bandhu.chassis.record.AggregateRoot;
import bandhu.chassis.record.Reading;
import bandhu.chassis.search.token.Document;
import bandhu.chassis.time.TimerHandler;
import bandhu.chassis.time.Timers;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Makes documents for records that were there before their collection could be searched, or before documents were made as they
 * are now: some at a time, each in a transaction of its own that also says where the next goes on. {@code bandhu_search_fill}
 * begins it.
 */
@ApplicationScoped
class Filling implements TimerHandler {
    /** As {@code bandhu_search_fill} and {@code Inside} have it, too. */
    static final String TIMER = "search-fill";

    private static final UUID BEGINNING = new UUID(0, 0);
    private static final int RECORDS = 500;
    private final SearchIndex index;
    private final DocumentTable table;
    private final Reading reading;
    private final Timers timers;
    private final Clock clock;

    Filling(SearchIndex index, DocumentTable table, Reading reading, Timers timers, Clock clock) {
        this.index = index;
        this.table = table;
        this.reading = reading;
        this.timers = timers;
        this.clock = clock;
    }

    @Override
    public String timer() {
        return TIMER;
    }

    /** @param key the collection, and after a colon the id of the last record that is done */
    @Override
    public void fire(String key) {
        int colon = key.indexOf(':');
        String collection = colon < 0 ? key : key.substring(0, colon);
        UUID behind = colon < 0 ? BEGINNING : UUID.fromString(key.substring(colon + 1));
        Searchable<?> how = index.collection(collection);
        List<? extends AggregateRoot> records = next(how.entity(), behind);
        Map<DocumentKey, Document> documents = new LinkedHashMap<>();
        records.forEach(record -> documents.put(new DocumentKey(collection, record.id()), index.document(how, record)));
        table.fill(documents);
        if (records.size() == RECORDS) {
            timers.schedule(TIMER, collection + ":" + records.getLast().id(), clock.instant());
        }
    }

    private <E extends AggregateRoot> List<E> next(Class<E> type, UUID behind) {
        String hql = "from " + type.getName() + " e where e.tenantId = :" + Reading.TENANT
                + " and e.id > :behind and e.deletedAt is null order by e.id";
        return reading.list(
                hql, type, query -> query.setParameter("behind", behind).setMaxResults(RECORDS));
    }
}
