package bandhu.chassis.rebuild.replay;

import bandhu.chassis.call.Call;
import bandhu.chassis.call.Calls;
import bandhu.chassis.event.MessagingConfig;
import bandhu.chassis.inbox.rebuild.StagedFact;
import bandhu.chassis.inbox.rebuild.StagedFacts;
import bandhu.chassis.rebuild.KnownReadModels;
import bandhu.chassis.rebuild.ReadModel;
import bandhu.chassis.rebuild.Rebuilds;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Keeps the facts that a rebuild asked for until it comes to them. Keeping them twice changes nothing. */
@ApplicationScoped
class ReplayStaging {
    private final Rebuilds rebuilds;
    private final KnownReadModels models;
    private final StagedFacts facts;
    private final MessagingConfig config;
    private final Calls calls;

    ReplayStaging(Rebuilds rebuilds, KnownReadModels models, StagedFacts facts, MessagingConfig config, Calls calls) {
        this.rebuilds = rebuilds;
        this.models = models;
        this.facts = facts;
        this.config = config;
        this.calls = calls;
    }

    /** What is told to a rebuild that has ended is of no use. */
    void keep(String tenant, UUID job, List<ToldAgain> told) {
        calls.run(Call.system(tenant, config.service(), job.toString()), () -> QuarkusTransaction.requiringNew()
                .run(() -> rebuilds.lock(job)
                        .flatMap(rebuild -> models.named(rebuild.model()))
                        .ifPresent(model -> keep(tenant, job, model, told))));
    }

    private void keep(String tenant, UUID job, ReadModel model, List<ToldAgain> told) {
        Map<String, String> channels = models.channels(model);
        Map<String, List<StagedFact>> byChannel = new LinkedHashMap<>();
        for (ToldAgain each : told) {
            if (!each.isEnd()) {
                String topic = config.onBroker(each.topic());
                byChannel
                        .computeIfAbsent(channels.get(topic), _ -> new ArrayList<>())
                        .add(each.fact(topic));
            }
        }
        byChannel.forEach((channel, some) -> facts.keepTold(tenant, job, channel, some));
        told.stream().filter(ToldAgain::isEnd).forEach(end -> rebuilds.told(job, end.owner()));
    }
}
