package bandhu.support.answer;

import bandhu.chassis.call.Call;
import bandhu.chassis.call.Calls;
import bandhu.chassis.link.SignedLinks;
import bandhu.chassis.link.SignedLinks.Target;
import bandhu.chassis.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Function;

/** Lets who holds a survey's link see and answer that survey, whoever they are, and nothing else. */
@ApplicationScoped
class PublicAnswers {
    static final String PURPOSE = "survey-answer";
    private final SurveyAnswerService service;
    private final SignedLinks links;
    private final Calls calls;

    PublicAnswers(SurveyAnswerService service, SignedLinks links, Calls calls) {
        this.service = service;
        this.links = links;
        this.calls = calls;
    }

    InvitationView read(String token) {
        return as(token, service::invitation);
    }

    InvitationView give(String token, GiveAnswer input) {
        return as(token, id -> service.giveAnswer(id, input));
    }

    /** Runs work as the tenant of a survey. Throws 404 for a token that was not made here or has expired. */
    <T> T as(String token, Function<UUID, T> work) {
        Target target = links.read(PURPOSE, token).orElseThrow(ProblemException::notFound);
        Call call = Call.system(target.tenant(), "support", UUID.randomUUID().toString());
        return calls.as(call, () -> work.apply(target.id()));
    }
}
