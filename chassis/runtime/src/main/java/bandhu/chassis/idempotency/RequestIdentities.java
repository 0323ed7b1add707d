package bandhu.chassis.idempotency;

import bandhu.chassis.call.Call;
import bandhu.chassis.call.Calls;
import bandhu.chassis.json.RequestBytes;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Tells which request is in progress, where its client gave it an idempotency key. */
@ApplicationScoped
class RequestIdentities {
    private static final String WHOLE = "";
    private final CurrentVertxRequest requests;
    private final RequestBytes bytes;
    private final Calls calls;

    RequestIdentities(CurrentVertxRequest requests, RequestBytes bytes, Calls calls) {
        this.requests = requests;
        this.bytes = bytes;
        this.calls = calls;
    }

    Optional<RequestIdentity> ofWhole() {
        return ofPart(WHOLE);
    }

    /** A part of the request that is kept by itself. */
    Optional<RequestIdentity> ofPart(String part) {
        if (requests.getCurrent() == null) {
            return Optional.empty();
        }
        HttpServerRequest request = requests.getCurrent().request();
        List<String> headers = request.headers().getAll(IdempotencyKey.HEADER);
        if (headers.isEmpty()
                || request.method() != HttpMethod.POST
                || request.path().endsWith("/search")
                || request.path().endsWith("/exports")) {
            return Optional.empty();
        }
        String key = IdempotencyKey.parse(headers);
        return calls.find().map(call -> identity(call, request, key, part));
    }

    private RequestIdentity identity(Call call, HttpServerRequest request, String key, String part) {
        byte[] scope = RequestIdentity.digest(
                RequestIdentity.bytes(call.tenant()),
                RequestIdentity.bytes(call.actor()),
                RequestIdentity.bytes(request.method().name()),
                RequestIdentity.bytes(request.path()),
                RequestIdentity.bytes(key),
                RequestIdentity.bytes(part));
        return new RequestIdentity(scope, RequestIdentity.digest(RequestIdentity.bytes(request.query()), bytes.body()));
    }
}
