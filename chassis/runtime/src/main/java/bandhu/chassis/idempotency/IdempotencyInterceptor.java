package bandhu.chassis.idempotency;

import bandhu.chassis.call.Call;
import bandhu.chassis.call.Calls;
import bandhu.chassis.json.RequestBytes;
import bandhu.chassis.problem.CommonProblem;
import bandhu.chassis.problem.ProblemException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Begins the transaction in which effect and answer are kept together; the service's own {@code @Transactional} joins it. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
class IdempotencyInterceptor {
    private static final int FAILURE = 400;
    private final CurrentVertxRequest requests;
    private final RequestBytes bytes;
    private final Calls calls;
    private final Answers answers;
    private final AnswerOf answerOf;

    IdempotencyInterceptor(
            CurrentVertxRequest requests, RequestBytes bytes, Calls calls, Answers answers, AnswerOf answerOf) {
        this.requests = requests;
        this.bytes = bytes;
        this.calls = calls;
        this.answers = answers;
        this.answerOf = answerOf;
    }

    @AroundInvoke
    Object once(InvocationContext invocation) throws Exception {
        Optional<RequestIdentity> identity = identity();
        if (identity.isEmpty()) {
            return invocation.proceed();
        }
        return QuarkusTransaction.requiringNew().call(() -> effect(invocation, identity.get()));
    }

    private Object effect(InvocationContext invocation, RequestIdentity identity) throws Exception {
        Optional<Answer> before = answers.find(identity);
        if (before.isPresent()) {
            if (!Arrays.equals(before.get().request(), identity.request())) {
                throw new ProblemException(
                        CommonProblem.IDEMPOTENCY_KEY_REUSED, "The key was sent before with another query or body.");
            }
            throw new Replay(before.get());
        }
        Object result = invocation.proceed();
        Answer answer = answerOf.answer(
                invocation.getMethod(), result, requests.getCurrent().request().path(), identity.request());
        if (answer.status() < FAILURE) {
            answers.keep(identity, answer);
        }
        return result;
    }

    private Optional<RequestIdentity> identity() {
        if (requests.getCurrent() == null) {
            return Optional.empty();
        }
        HttpServerRequest request = requests.getCurrent().request();
        List<String> headers = request.headers().getAll(IdempotencyKey.HEADER);
        if (headers.isEmpty()
                || request.method() != HttpMethod.POST
                || request.path().endsWith("/search")) {
            return Optional.empty();
        }
        String key = IdempotencyKey.parse(headers);
        return calls.find().map(call -> identity(call, request, key));
    }

    private RequestIdentity identity(Call call, HttpServerRequest request, String key) {
        byte[] scope = RequestIdentity.digest(
                RequestIdentity.bytes(call.tenant()),
                RequestIdentity.bytes(call.actor()),
                RequestIdentity.bytes(request.method().name()),
                RequestIdentity.bytes(request.path()),
                RequestIdentity.bytes(key));
        return new RequestIdentity(scope, RequestIdentity.digest(RequestIdentity.bytes(request.query()), bytes.body()));
    }
}
