package bandhu.chassis.idempotency;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.Optional;
import java.util.Set;

/** Begins the transaction in which effect and answer are kept together; the service's own {@code @Transactional} joins it. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
class IdempotencyInterceptor {
    private static final int FAILURE = 400;
    /** Such requests are answered in parts: see {@link PartialAnswers}. */
    private static final Set<String> IN_PARTS = Set.of("batch", "undo");

    private final CurrentVertxRequest requests;
    private final RequestIdentities identities;
    private final Answers answers;
    private final AnswerOf answerOf;

    IdempotencyInterceptor(
            CurrentVertxRequest requests, RequestIdentities identities, Answers answers, AnswerOf answerOf) {
        this.requests = requests;
        this.identities = identities;
        this.answers = answers;
        this.answerOf = answerOf;
    }

    @AroundInvoke
    Object once(InvocationContext invocation) throws Exception {
        Optional<RequestIdentity> identity = identities.ofWhole();
        if (identity.isEmpty() || isInParts()) {
            return invocation.proceed();
        }
        return QuarkusTransaction.requiringNew().call(() -> effect(invocation, identity.get()));
    }

    /** The last segment of the path says so; but a job that is undone is only begun. */
    private boolean isInParts() {
        String path = requests.getCurrent().request().path();
        return IN_PARTS.contains(path.substring(path.lastIndexOf('/') + 1)) && !path.contains("-jobs/");
    }

    private Object effect(InvocationContext invocation, RequestIdentity identity) throws Exception {
        answers.replayIfKnown(identity);
        Object result = invocation.proceed();
        Answer answer = answerOf.answer(
                invocation.getMethod(), result, requests.getCurrent().request().path(), identity.request());
        if (answer.status() < FAILURE) {
            answers.keep(identity, answer);
        }
        return result;
    }
}
