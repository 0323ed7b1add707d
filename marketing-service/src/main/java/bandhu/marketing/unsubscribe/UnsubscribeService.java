package bandhu.marketing.unsubscribe;

import bandhu.chassis.call.Call;
import bandhu.chassis.call.Calls;
import bandhu.chassis.event.MessagingConfig;
import bandhu.chassis.link.SignedLinks;
import bandhu.chassis.problem.ProblemException;
import bandhu.marketing.message.WayOut;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Function;

/** Turns a token into work of its tenant. A bad one is like an unknown record. */
@ApplicationScoped
class UnsubscribeService {
    private final SignedLinks links;
    private final Calls calls;
    private final MessagingConfig config;
    private final OptOutService optOuts;

    UnsubscribeService(SignedLinks links, Calls calls, MessagingConfig config, OptOutService optOuts) {
        this.links = links;
        this.calls = calls;
        this.config = config;
        this.optOuts = optOuts;
    }

    /** A page that asks; it changes nothing, because mail programs open links by themselves. */
    String getUnsubscribePage(String token) {
        return UnsubscribePage.asking(as(token, optOuts::sender));
    }

    String unsubscribe(String token) {
        return UnsubscribePage.done(as(token, optOuts::optOut));
    }

    private <T> T as(String token, Function<UUID, T> work) {
        SignedLinks.Target target = links.read(WayOut.PURPOSE, token).orElseThrow(ProblemException::notFound);
        Call call =
                Call.system(target.tenant(), config.service(), UUID.randomUUID().toString());
        return calls.as(call, () -> work.apply(target.id()));
    }
}
