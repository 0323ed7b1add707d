package bandhu.customer.timeline;

import bandhu.chassis.inbox.IncomingEvent;
import bandhu.chassis.inbox.customer.CustomerRefs;
import bandhu.chassis.page.Page;
import bandhu.chassis.settings.Settings;
import bandhu.customer.profile.CustomerStages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Writes timelines from events, and reads them. */
@ApplicationScoped
public class TimelineService {
    private final TimelineRepository entries;
    private final CustomerStages customers;
    private final CustomerRefs refs;
    private final Settings settings;

    TimelineService(TimelineRepository entries, CustomerStages customers, CustomerRefs refs, Settings settings) {
        this.entries = entries;
        this.customers = customers;
        this.refs = refs;
        this.settings = settings;
    }

    /** Puts an event on the timeline of its customer, once; one without a customer leaves no trace. */
    @Transactional
    public void record(IncomingEvent event) {
        EventData data = event.as(EventData.class);
        if (data.customerId() == null || entries.has(event.id())) {
            return;
        }
        entries.persist(TimelineEntry.of(event, data, refs.resolve(data.customerId())));
        if (event.reverts() != null) {
            entries.markReverted(event.reverts(), event.id());
        }
    }

    @Transactional
    Page<TimelineEntryView> listTimelineEntries(UUID customerId, TimelineQuery query) {
        query.check();
        customers.require(customerId);
        return entries.page(customerId, query, settings.current().timeZone());
    }
}
