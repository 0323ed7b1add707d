package bandhu.marketing.template;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What a template may name. There is nothing else that it could reach.
 *
 * @param displayName the customer's
 * @param givenName the customer's, null where none is known
 * @param tenantName the sender's
 * @param unsubscribeUrl the reader's own way out
 */
public record Variables(String displayName, String givenName, String tenantName, String unsubscribeUrl) {
    static final Set<String> NAMES =
            Set.of("customer.displayName", "customer.givenName", "tenant.name", "unsubscribeUrl");

    /** For trying a template out. */
    static final Variables SAMPLE = new Variables("Ada Lovelace", "Ada", "Acme", "https://example.org/unsubscribe");

    Map<String, Object> tree() {
        Map<String, Object> customer = new HashMap<>();
        customer.put("displayName", displayName);
        customer.put("givenName", givenName);
        Map<String, Object> tenant = new HashMap<>();
        tenant.put("name", tenantName);
        return Map.of("customer", customer, "tenant", tenant, "unsubscribeUrl", unsubscribeUrl);
    }
}
