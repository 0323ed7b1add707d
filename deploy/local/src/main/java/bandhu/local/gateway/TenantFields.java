package bandhu.local.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.vertx.core.Future;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the bearer of a token can find records by, asked of the services that own the collections. */
final class TenantFields {

    /** A service did not say what it offers. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        private final String service;
        private final boolean unauthenticated;

        Refused(String service, int status) {
            super(service + " answered " + status);
            this.service = service;
            this.unauthenticated = status == 401;
        }

        String service() {
            return service;
        }

        boolean isUnauthenticated() {
            return unauthenticated;
        }
    }

    private static final int UNAVAILABLE = 503;
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private final HttpClient client;
    private final ApiDocuments documents;
    private final Map<String, Backend> backends;

    TenantFields(HttpClient client, ApiDocuments documents, Map<String, Backend> backends) {
        this.client = client;
        this.documents = documents;
        this.backends = backends;
    }

    /** By collection, what {@code GET /v1/<collection>/fields} answers; nothing of one that the bearer may not read. */
    Future<Map<String, JsonNode>> of(String authorization) {
        Map<String, JsonNode> offers = new TreeMap<>();
        List<Future<Void>> asked = TenantDocument.collections(documents.merged()).stream()
                .map(collection -> ask(collection, authorization)
                        .onSuccess(offer -> offers.put(collection, offer))
                        .<Void>mapEmpty())
                .toList();
        return Future.all(asked).map(offers);
    }

    private Future<JsonNode> ask(String collection, String authorization) {
        Backend backend = backends.get(documents.owner(collection).orElseThrow());
        return client.request(HttpMethod.GET, backend.port(), backend.host(), "/v1/" + collection + "/fields")
                .compose(request ->
                        request.putHeader("Authorization", authorization).send())
                .compose(response -> read(backend, response))
                .recover(failure -> Future.failedFuture(
                        failure instanceof Refused ? failure : new Refused(backend.service(), UNAVAILABLE)));
    }

    private static Future<JsonNode> read(Backend backend, HttpClientResponse response) {
        return switch (response.statusCode()) {
            case 200 -> response.body().map(body -> parsed(body.getBytes()));
            case 403 -> Future.succeededFuture(MissingNode.getInstance());
            default -> Future.failedFuture(new Refused(backend.service(), response.statusCode()));
        };
    }

    private static JsonNode parsed(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new IllegalStateException("The fields are not JSON.", e);
        }
    }
}
