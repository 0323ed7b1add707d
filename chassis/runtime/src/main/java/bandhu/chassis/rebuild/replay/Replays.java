package bandhu.chassis.rebuild.replay;

import bandhu.chassis.event.EventJson;
import bandhu.chassis.event.MessagingConfig;
import bandhu.chassis.job.Job;
import bandhu.chassis.rebuild.KnownReadModels;
import bandhu.chassis.rebuild.ReadModel;
import bandhu.chassis.rebuild.replay.ReplayTopic.Said;
import bandhu.chassis.record.Uuid7;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Asks for facts, and says that all were told. */
@ApplicationScoped
public class Replays {
    private final ReplayTopic topic;
    private final KnownReadModels models;
    private final MessagingConfig config;
    private final EventJson json;
    private final Clock clock;

    Replays(ReplayTopic topic, KnownReadModels models, MessagingConfig config, EventJson json, Clock clock) {
        this.topic = topic;
        this.models = models;
        this.config = config;
        this.json = json;
        this.clock = clock;
    }

    /** Asks the owners of these facts to tell the job's tenant's once more. Asking twice does no harm. */
    public void ask(Job job, ReadModel.Facts facts) {
        Set<String> topics = facts.owners().keySet().stream().map(this::topic).collect(Collectors.toSet());
        Set<String> owners =
                facts.owners().values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        ReplayAsked asked = new ReplayAsked(job.id(), config.service(), topics, owners);
        say(job, ReplayTopic.ASKED, Map.of(), json.write(asked));
    }

    void ended(Job job, ReplayAsked asked) {
        Map<String, String> to = Map.of(
                ReplayTopic.REBUILD, asked.rebuild().toString(),
                ReplayTopic.SERVICE, asked.service());
        say(job, ReplayTopic.ENDED, to, "{}");
    }

    private void say(Job job, String type, Map<String, String> more, String data) {
        String now = clock.instant().toString();
        Map<String, String> headers = new TreeMap<>(more);
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", Uuid7.next().toString());
        headers.put("ce_source", "/bandhu/" + config.service() + "-service");
        headers.put("ce_type", type);
        headers.put("ce_subject", job.id().toString());
        headers.put("ce_tenant", job.tenant());
        headers.put("ce_time", now);
        headers.put("ce_recordedtime", now);
        headers.put("ce_actor", job.asker().actor());
        headers.put("ce_correlationid", job.correlationId());
        topic.say(List.of(new Said(job.tenant(), headers, data)));
    }

    private String topic(String channel) {
        return models.topic(channel).substring(config.topicPrefix().orElse("").length());
    }
}
