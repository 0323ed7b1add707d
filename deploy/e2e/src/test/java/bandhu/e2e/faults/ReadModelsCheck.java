package bandhu.e2e.faults;

import bandhu.testing.Event;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a service keeps of another's records is what that other one has, column by column. */
final class ReadModelsCheck {

    private static final Set<String> ON_TIMELINES = Set.of(
            "bandhu.customer",
            "bandhu.consent",
            "bandhu.lifecycle",
            "bandhu.sales",
            "bandhu.marketing",
            "bandhu.support");

    private final Databases databases;
    private final String ours;
    private final Set<String> tenants;

    ReadModelsCheck(Databases databases, Set<String> tenants) {
        this.databases = databases;
        this.tenants = tenants;
        this.ours = "tenant_id IN ('" + String.join("', '", tenants) + "')";
    }

    List<String> violations(Map<String, List<Event>> topics) {
        List<String> found = new ArrayList<>();
        customers(found);
        consents(found);
        lifecycles(found);
        sales(found);
        found.addAll(timeline(topics));
        return found;
    }

    private void customers(List<String> found) {
        String named = "id, version, display_name FROM %s WHERE NOT coalesce(%s, false) AND %s";
        String owner = named.formatted("customer", "deleted_at IS NOT NULL", ours);
        String copy = named.formatted("known_customer", "deleted", ours);
        compare(found, "customers in marketing", "customer", owner, "marketing", copy);
        compare(found, "customers in support", "customer", owner, "support", copy);
        String versions = "id, version, kind FROM %s WHERE " + ours;
        compare(
                found,
                "customers in sales",
                "customer",
                versions.formatted("customer"),
                "sales",
                versions.formatted("known_customer"));
        String plain = "id, version FROM customer WHERE " + ours;
        compare(found, "customers in analytics", "customer", plain, "analytics", plain);
        String addresses = "record_id, value FROM customer_key WHERE kind = 'email' AND " + ours;
        String known = "id, lower(email) FROM known_customer WHERE email IS NOT NULL AND " + ours;
        compare(found, "addresses in marketing", "customer", addresses, "marketing", known);
        compare(found, "addresses in support", "customer", addresses, "support", known);
    }

    private void consents(List<String> found) {
        compare(
                found,
                "consents in marketing",
                "customer",
                """
                DISTINCT ON (tenant_id, customer_id, channel, purpose) customer_id, channel, purpose, status
                FROM consent WHERE %s ORDER BY tenant_id, customer_id, channel, purpose, at DESC, id DESC""".formatted(ours),
                "marketing",
                "customer_id, channel, purpose, status FROM known_consent WHERE " + ours);
    }

    private void lifecycles(List<String> found) {
        compare(
                found,
                "stages in analytics",
                "customer",
                "customer_id, stage, valid_from FROM lifecycle_stage WHERE withdrawn_at IS NULL AND " + ours,
                "analytics",
                "customer_id, stage, since FROM customer_stage WHERE " + ours);
        compare(
                found,
                "revisions in analytics",
                "customer",
                "customer_id, revision FROM lifecycle_head WHERE revision > 0 AND " + ours,
                "analytics",
                "customer_id, revision FROM customer_lifecycle WHERE " + ours);
        compare(
                found,
                "purchases in the lifecycle",
                "sales",
                "placed_event_id FROM sales_order WHERE " + ours,
                "customer",
                "id FROM lifecycle_fact WHERE fact::text LIKE '%order%' AND " + ours);
        compare(
                found,
                "customers who bought and are still prospects",
                "customer",
                """
                f.customer_id FROM lifecycle_fact f JOIN customer c ON c.tenant_id = f.tenant_id AND c.id = f.customer_id
                WHERE f.fact::text LIKE '%%order%%' AND f.%s AND NOT EXISTS (SELECT FROM lifecycle_stage s
                WHERE s.tenant_id = f.tenant_id AND s.customer_id = f.customer_id AND s.withdrawn_at IS NULL
                AND s.stage = 'acquired')""".formatted(ours),
                "customer",
                "id FROM customer WHERE false");
    }

    private void sales(List<String> found) {
        compare(
                found,
                "orders in analytics",
                "sales",
                "id, customer_id, amount_minor, currency, placed_at FROM sales_order WHERE " + ours,
                "analytics",
                "order_id, customer_id, amount, currency, at FROM purchase WHERE kind = 'order' AND " + ours);
        compare(
                found,
                "deals in analytics",
                "sales",
                "id, customer_id, category, amount_minor, closed_at FROM opportunity WHERE category <> 'open' AND "
                        + ours,
                "analytics",
                "opportunity_id, customer_id, outcome, amount, at FROM deal_outcome WHERE NOT reverted AND " + ours);
        compare(
                found,
                "won deals without an order in analytics",
                "sales",
                "id, amount_minor FROM opportunity WHERE category = 'won' AND order_id IS NULL AND " + ours,
                "analytics",
                "opportunity_id, amount FROM purchase WHERE kind = 'opportunity' AND NOT superseded AND " + ours);
        compare(
                found,
                "stages of deals in analytics",
                "sales",
                "opportunity_id, stage_id, category FROM stage_change WHERE " + ours,
                "analytics",
                "opportunity_id, stage_id, category FROM stage_entry WHERE NOT reverted AND " + ours);
        String products = "id, version, name FROM product WHERE " + ours;
        compare(found, "products in analytics", "sales", products, "analytics", products);
    }

    /** Every fact that names a customer stands on that customer's timeline, once. */
    private List<String> timeline(Map<String, List<Event>> topics) {
        Set<String> told = new HashSet<>();
        topics.forEach((topic, events) -> {
            if (ON_TIMELINES.contains(topic)) {
                events.stream()
                        .filter(event -> tenants.contains(String.valueOf(event.attribute("tenant"))))
                        .filter(event -> event.json() != null && event.data().get("customerId") != null)
                        .forEach(event ->
                                told.add(event.id() + " " + event.data().get("customerId")));
            }
        });
        return Difference.between(
                "timelines",
                told,
                databases.rows("customer", "SELECT id, customer_id FROM timeline_entry WHERE " + ours));
    }

    private void compare(List<String> found, String what, String owner, String truth, String reader, String copy) {
        found.addAll(Difference.between(
                what, databases.rows(owner, "SELECT " + truth), databases.rows(reader, "SELECT " + copy)));
    }
}
