package bandhu.chassis.rebuild.replay;

import bandhu.chassis.event.MessagingConfig;
import bandhu.chassis.inbox.Inbox;
import bandhu.chassis.inbox.IncomingEvent;
import bandhu.chassis.inbox.channel.StoredRecords;
import bandhu.chassis.inbox.fault.Patience;
import bandhu.chassis.job.Jobs;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears in every service who wants facts again, and the facts that its own rebuilds asked for. */
@ApplicationScoped
class ReplayListener {
    private static final String CHANNEL = "replays";
    private final Inbox inbox;
    private final Jobs jobs;
    private final ReplayStaging staging;
    private final Patience patience;
    private final MessagingConfig config;

    ReplayListener(Inbox inbox, Jobs jobs, ReplayStaging staging, Patience patience, MessagingConfig config) {
        this.inbox = inbox;
        this.jobs = jobs;
        this.staging = staging;
        this.patience = patience;
        this.config = config;
    }

    private record Rebuild(String tenant, UUID job) {}

    @Incoming(CHANNEL)
    @Blocking
    void on(List<ConsumerRecord<String, byte[]>> batch) {
        List<ConsumerRecord<String, byte[]>> asked = new ArrayList<>();
        Map<Rebuild, List<ToldAgain>> told = new LinkedHashMap<>();
        for (ConsumerRecord<String, byte[]> record : batch) {
            Map<String, String> headers = StoredRecords.headers(record);
            if (ReplayTopic.ASKED.equals(headers.get("ce_type"))) {
                asked.add(record);
            } else if (config.service().equals(headers.get(ReplayTopic.SERVICE))) {
                told.computeIfAbsent(rebuild(headers), _ -> new ArrayList<>())
                        .add(new ToldAgain(headers, record.value()));
            }
        }
        told.forEach(
                (rebuild, all) -> patience.insist(CHANNEL, () -> staging.keep(rebuild.tenant(), rebuild.job(), all)));
        inbox.facts(CHANNEL, asked, this::asked);
    }

    private static Rebuild rebuild(Map<String, String> headers) {
        return new Rebuild(headers.get("ce_tenant"), UUID.fromString(headers.get(ReplayTopic.REBUILD)));
    }

    private void asked(IncomingEvent event) {
        ReplayAsked asked = event.as(ReplayAsked.class);
        if (asked.owners().contains(config.service())) {
            jobs.start(ReemissionKind.KIND, asked);
        }
    }
}
