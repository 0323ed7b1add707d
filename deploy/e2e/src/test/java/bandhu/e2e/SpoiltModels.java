package bandhu.e2e;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A tenant's read models in all services, as the superuser sees and spoils them. */
final class SpoiltModels {
    /** By service and table, and how a row of it is made wrong. */
    private static final List<String[]> TABLES = List.of(
            new String[] {"customer", "timeline_entry", "summary = 'x', happened_at = happened_at - interval '1 day'"},
            new String[] {"customer", "tenant_setting", "settings = settings || '{\"country\": \"FR\"}'"},
            new String[] {"sales", "known_customer", "display_name = 'x', version = version + 1000"},
            new String[] {"sales", "tenant_setting", "settings = settings || '{\"country\": \"FR\"}'"},
            new String[] {"marketing", "known_customer", "email = 'x@example.org', version = version + 1000"},
            new String[] {"marketing", "known_consent", "status = 'denied', said_at = now() + interval '1 year'"},
            new String[] {"support", "known_customer", "email = 'x@example.org'"},
            new String[] {"analytics", "customer", "industry = 'x', source = 'y'"},
            new String[] {"analytics", "seller", "name = 'x', version = version + 1000"},
            new String[] {"analytics", "team", "region = 'x'"},
            new String[] {"analytics", "product", "name = 'x'"},
            new String[] {"analytics", "stage", "name = 'x'"},
            new String[] {"analytics", "purchase", "amount = amount + 1, reverted = NOT reverted"},
            new String[] {"analytics", "deal_outcome", "reverted = NOT reverted"},
            new String[] {"analytics", "stage_entry", "stage_order = stage_order # 1"},
            new String[] {"analytics", "fact_line", "amount = amount + 1, family = 'x'"},
            new String[] {"analytics", "first_purchase", "at = at - interval '1 year'"},
            new String[] {"analytics", "reverted_fact", "event_id = gen_random_uuid()"},
            new String[] {"analytics", "survey_score", "score = 1"},
            new String[] {"analytics", "customer_lifecycle", "revision = revision + 1000"},
            new String[] {"analytics", "customer_stage", "stage = 'x'"});

    private final RunningSuite suite;
    private final String tenant;
    private Map<String, List<String>> last = Map.of();

    SpoiltModels(RunningSuite suite, String tenant) {
        this.suite = suite;
        this.tenant = tenant;
    }

    /** All rows of all read models, by service and table. */
    Map<String, List<String>> rows() {
        Map<String, List<String>> all = new TreeMap<>();
        for (String[] table : TABLES) {
            all.put(
                    table[0] + "." + table[1],
                    query(
                            table[0],
                            "SELECT t::text FROM " + table[1] + " t WHERE tenant_id = '" + tenant + "' ORDER BY 1"));
        }
        return all;
    }

    /** Whether they are as they were when this was last asked. */
    boolean stand() {
        Map<String, List<String>> now = rows();
        boolean same = now.equals(last);
        last = now;
        return same;
    }

    /** Of each table a third of the rows is lost and a third is wrong; where there is one row alone, it is wrong. */
    void spoil() {
        for (String[] table : TABLES) {
            String some = " WHERE (tableoid, ctid) IN (SELECT r, c FROM (SELECT tableoid AS r, ctid AS c,"
                    + " row_number() OVER (ORDER BY tableoid, ctid) AS n FROM %s WHERE tenant_id = '%s') x WHERE n %% 3 = %d)";
            update(table[0], "DELETE FROM " + table[1] + some.formatted(table[1], tenant, 0));
            update(table[0], "UPDATE " + table[1] + " SET " + table[2] + some.formatted(table[1], tenant, 1));
        }
    }

    boolean arrived(String service, String customer) {
        return !query(service, "SELECT id::text FROM known_customer WHERE id = '" + customer + "'")
                .isEmpty();
    }

    /** Where what a service keeps is not what its owner has. */
    List<String> violations() {
        List<String> found = new ArrayList<>();
        for (String service : RunningSuite.SERVICES) {
            if (!query(service, "SELECT id::text FROM outbox WHERE tenant_id = '%s'")
                    .isEmpty()) {
                found.add(service + " has something to tell");
            }
        }
        String customers = "SELECT id || ' ' || version FROM customer WHERE tenant_id = '%s'";
        String copies = "SELECT id || ' ' || version FROM known_customer WHERE tenant_id = '%s'";
        for (String service : List.of("sales", "marketing", "support")) {
            compare(found, "customer", customers, service, copies);
        }
        compare(found, "customer", customers, "analytics", customers);
        compare(
                found,
                "sales",
                "SELECT id::text FROM sales_order WHERE tenant_id = '%s'",
                "analytics",
                "SELECT order_id::text FROM purchase WHERE kind = 'order' AND tenant_id = '%s'");
        compare(
                found,
                "customer",
                "SELECT customer_id || ' ' || stage FROM lifecycle_stage WHERE withdrawn_at IS NULL AND tenant_id = '%s'",
                "analytics",
                "SELECT customer_id || ' ' || stage FROM customer_stage WHERE tenant_id = '%s'");
        compare(
                found,
                "customer",
                "SELECT DISTINCT customer_id || ' ' || channel FROM consent WHERE tenant_id = '%s'",
                "marketing",
                "SELECT customer_id || ' ' || channel FROM known_consent WHERE tenant_id = '%s'");
        return found;
    }

    private void compare(List<String> found, String owner, String owned, String service, String kept) {
        List<String> ours = query(owner, owned + " ORDER BY 1");
        List<String> theirs = query(service, kept + " ORDER BY 1");
        if (!ours.equals(theirs)) {
            found.add("%s has %d, %s has %d: %s".formatted(owner, ours.size(), service, theirs.size(), kept));
        }
    }

    private List<String> query(String service, String sql) {
        try (var connection = suite.database(service);
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql.contains("%s") ? sql.formatted(tenant) : sql)) {
            List<String> rows = new ArrayList<>();
            while (row.next()) {
                rows.add(row.getString(1));
            }
            return rows;
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(service + ": " + sql, e);
        }
    }

    private void update(String service, String sql) {
        try (var connection = suite.database(service);
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(service + ": " + sql, e);
        }
    }
}
