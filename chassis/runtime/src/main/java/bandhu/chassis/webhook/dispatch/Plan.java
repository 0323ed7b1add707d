package bandhu.chassis.webhook.dispatch;

import bandhu.chassis.journal.Stretch;
import bandhu.chassis.webhook.Subscriptions.Subscription;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What is to be delivered next.
 *
 * @param holder who serves the webhook
 * @param redelivery which one it is, of a redelivery
 * @param passed stretches of keys that fail already, and so have to wait
 * @param upTo the place that is reached once all of it is settled; of keys that failed, none
 */
record Plan(
        Subscription webhook,
        UUID holder,
        Source source,
        UUID redelivery,
        List<Lane> lanes,
        Map<String, Stretch> passed,
        long upTo) {

    enum Source {
        KEYS,
        REDELIVERY,
        JOURNAL
    }

    static Plan ofKeys(Subscription webhook, UUID holder, List<Lane> lanes) {
        return new Plan(webhook, holder, Source.KEYS, null, lanes, Map.of(), 0);
    }
}
