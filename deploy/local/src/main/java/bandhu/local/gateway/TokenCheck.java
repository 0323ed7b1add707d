package bandhu.local.gateway;

import io.vertx.core.Future;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpMethod;

/** Whether a token is good: asked of the service that owns the tenant, so that the rule stands once. */
record TokenCheck(HttpClient client, Backend customer) {

    private static final String ADDRESS = "/v1/tenant-settings";

    /** The status with which the service answers the bearer of {@code authorization}. */
    Future<Integer> status(String authorization) {
        return client.request(HttpMethod.GET, customer.port(), customer.host(), ADDRESS)
                .compose(request ->
                        request.putHeader("Authorization", authorization).send())
                .compose(response -> response.body().map(response.statusCode()));
    }
}
