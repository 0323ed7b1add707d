package bandhu.sales;

import bandhu.chassis.security.Roles;
import bandhu.testing.Client;
import bandhu.testing.Tenant;
import bandhu.testing.embedded.Person;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A tenant with the few records that most sales tests begin with. */
public final class SalesWorld {
    private final Tenant tenant;

    public SalesWorld(Tenant tenant) {
        this.tenant = tenant;
    }

    public Client admin() {
        return tenant.as(Roles.ADMIN);
    }

    public Client as(String subject, String role) {
        return tenant.as(new Person(tenant.name(), subject, subject, List.of(role)));
    }

    public String product(String name, String family) {
        return create("/v1/products", Map.of("sku", name + "-" + UUID.randomUUID(), "name", name, "family", family));
    }

    public String seller(String name, String subject, String teamId) {
        Map<String, Object> seller = new HashMap<>(Map.of("name", name, "subject", subject));
        if (teamId != null) {
            seller.put("teamId", teamId);
        }
        return create("/v1/sellers", seller);
    }

    public String team(String name, String parentId, String managerId) {
        Map<String, Object> team = new HashMap<>(Map.of("name", name));
        if (parentId != null) {
            team.put("parentId", parentId);
        }
        if (managerId != null) {
            team.put("managerId", managerId);
        }
        return create("/v1/teams", team);
    }

    public String opportunity(Map<String, Object> members) {
        return create("/v1/opportunities", members);
    }

    public String create(String path, Map<String, Object> members) {
        return admin().post(path, members).statusCode(201).extract().path("id");
    }

    /** The id of one of the stages that every tenant begins with. */
    public String stage(String name) {
        return admin().get("/v1/pipelines")
                .statusCode(200)
                .extract()
                .path("items[0].stages.find { it.name == '%s' }.id".formatted(name));
    }

    public static Map<String, Object> usd(String amount) {
        return Map.of("amount", amount, "currency", "USD");
    }

    public static Map<String, Object> line(String productId, int quantity, String unitPrice) {
        return Map.of("productId", productId, "quantity", quantity, "unitPrice", usd(unitPrice));
    }
}
