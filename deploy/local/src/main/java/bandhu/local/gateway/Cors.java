package bandhu.local.gateway;

import io.vertx.core.http.HttpServerRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which web pages of other origins may call the API: none, unless {@code BANDHU_CORS_ORIGINS} lists them (comma
 * separated).
 */
record Cors(Set<String> origins) {

    private static final String EXPOSED =
            "Bandhu-Position, Correlation-Id, ETag, Idempotency-Replayed, Link, Location, RateLimit, RateLimit-Policy, Retry-After";

    static Cors ofEnvironment() {
        String list = System.getenv().getOrDefault("BANDHU_CORS_ORIGINS", "");
        return new Cors(Arrays.stream(list.split(","))
                .map(String::strip)
                .filter(origin -> !origin.isEmpty())
                .collect(Collectors.toUnmodifiableSet()));
    }

    /** The headers that let the page of an allowed origin read an answer; none for any other. */
    Map<String, String> headers(HttpServerRequest request) {
        String origin = request.getHeader("Origin");
        if (origin == null || !origins.contains(origin)) {
            return Map.of();
        }
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Access-Control-Allow-Origin", origin);
        headers.put("Access-Control-Expose-Headers", EXPOSED);
        headers.put("Vary", "Origin");
        return headers;
    }

    /** What a preflight of an allowed origin is told besides. */
    Map<String, String> preflight(HttpServerRequest request) {
        String asked = request.getHeader("Access-Control-Request-Headers");
        return Map.of(
                "Access-Control-Allow-Methods",
                "GET, HEAD, POST, PUT, PATCH, DELETE",
                "Access-Control-Allow-Headers",
                asked == null ? "Authorization, Content-Type" : asked,
                "Access-Control-Max-Age",
                "600");
    }
}
