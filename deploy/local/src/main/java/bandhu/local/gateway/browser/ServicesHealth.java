package bandhu.local.gateway.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * How the services fare, as each says itself: UP, DOWN, or AWAY when it does not answer; how its database does, and what
 * waits to be told to the broker or could not be taken from it.
 */
public final class ServicesHealth {

    private static final String DATABASE = "Database connections health check";
    private static final String MESSAGING = "messaging";
    private static final long PATIENCE_MILLIS = 3000;

    private final HttpClient client;
    private final Map<String, SocketAddress> services;

    /** @param services where each listens */
    public ServicesHealth(HttpClient client, Map<String, SocketAddress> services) {
        this.client = client;
        this.services = services;
    }

    public Future<String> ask() {
        List<Future<ObjectNode>> asked = services.entrySet().stream()
                .map(service -> ask(service.getKey(), service.getValue()))
                .toList();
        return Future.all(asked).map(all -> {
            ObjectNode answer = JsonNodeFactory.instance.objectNode();
            all.<ObjectNode>list().forEach(answer.putArray("services")::add);
            return answer.toString();
        });
    }

    private Future<ObjectNode> ask(String service, SocketAddress address) {
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setHost(address.host())
                .setPort(address.port())
                .setTimeout(PATIENCE_MILLIS)
                .setURI("/q/health");
        return client.request(options)
                .compose(request -> request.send())
                .compose(HttpClientResponse::body)
                .map(body -> told(service, body.getBytes()))
                .otherwise(away -> part(service, "AWAY"));
    }

    private static ObjectNode told(String service, byte[] body) {
        JsonNode health;
        try {
            health = JsonMapper.builder().build().readTree(body);
        } catch (IOException e) {
            return part(service, "DOWN");
        }
        ObjectNode part = part(service, health.path("status").asText("DOWN"));
        for (JsonNode check : health.path("checks")) {
            switch (check.path("name").asText()) {
                case DATABASE -> part.set("database", check.path("status"));
                case MESSAGING -> part.set("messaging", check.path("data"));
                default -> {}
            }
        }
        return part;
    }

    private static ObjectNode part(String service, String status) {
        return JsonNodeFactory.instance.objectNode().put("service", service).put("status", status);
    }
}
