package bandhu.chassis.rate;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The quotas that bind a request together, narrowest first.
 *
 * @param field what {@code RateLimit-Policy} says of them
 */
record Quotas(List<Quota> all, String field) {
    static Quotas of(Quota... quotas) {
        return new Quotas(
                List.of(quotas),
                List.of(quotas).stream()
                        .map(quota -> "\"%s\";q=%d;w=%d"
                                .formatted(
                                        quota.policy(),
                                        quota.requests(),
                                        quota.window().toSeconds()))
                        .collect(Collectors.joining(", ")));
    }
}
