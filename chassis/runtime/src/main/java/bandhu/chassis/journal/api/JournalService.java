package bandhu.chassis.journal.api;

import bandhu.chassis.journal.Journal;
import bandhu.chassis.journal.JournalEvent;
import bandhu.chassis.journal.filter.EventFilter;
import bandhu.chassis.journal.filter.FilterParameters;
import bandhu.chassis.journal.live.Wanted;
import bandhu.chassis.page.Cursors;
import bandhu.chassis.page.ListQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the current tenant's journal. Positions are given one after the other in the order of their commits, so whoever sees one sees
 * all before it.
 */
@ApplicationScoped
public class JournalService {
    private static final String LAST_EVENT = "Last-Event-ID";

    /** How many facts are read at a time. */
    private static final int STEP = 500;

    /** How many positions one page looks through for what it wants. */
    private static final long STRIDE = 5_000;

    private final Journal journal;
    private final FilterParameters filters;
    private final Start start;
    private final Cursors cursors;

    JournalService(Journal journal, FilterParameters filters, Start start, Cursors cursors) {
        this.journal = journal;
        this.filters = filters;
        this.start = start;
        this.cursors = cursors;
    }

    @Transactional
    JournalPage page(PageQuery query) {
        query.check();
        int limit = ListQuery.limit(query.limit);
        EventFilter filter = filters.read(query.types, query.where);
        String scope = "journal\n" + query.types + "\n" + query.where;
        long latest = journal.latest();
        long behind = query.cursor == null
                ? start.behind("after", query.after, latest)
                : start.behind("cursor", cursors.open(scope, query.cursor).getFirst(), latest);
        List<FactView> items = new ArrayList<>();
        long upTo = read(filter, behind, Math.min(latest, behind + STRIDE), limit, items);
        return new JournalPage(items, upTo < latest ? cursors.seal(scope, Long.toString(upTo)) : null, upTo);
    }

    /** Fills a page; answers how far it looked. */
    private long read(EventFilter filter, long behind, long end, int limit, List<FactView> items) {
        long at = behind;
        while (at < end) {
            Journal.Found found = journal.facts(filter, at, end, STEP);
            for (JournalEvent event : found.events()) {
                items.add(FactView.of(event.event()));
                if (items.size() == limit) {
                    return event.position();
                }
            }
            at = found.upTo();
        }
        return at;
    }

    /** @param lastEvent what the listener heard last, which goes before {@code after}; without both it hears what is new */
    @Transactional
    Wanted stream(JournalQuery query, String lastEvent) {
        query.check();
        EventFilter filter = filters.read(query.types, query.where);
        long latest = journal.latest();
        String after = query.after == null ? Start.LATEST : query.after;
        long behind = lastEvent == null || lastEvent.isEmpty()
                ? start.behind("after", after, latest)
                : start.behind(LAST_EVENT, lastEvent, latest);
        return new Wanted(filter, behind, latest);
    }
}
