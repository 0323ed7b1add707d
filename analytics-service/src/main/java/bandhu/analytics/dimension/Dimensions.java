package bandhu.analytics.dimension;

import bandhu.chassis.inbox.IncomingState;
import bandhu.chassis.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Keeps the read models: a higher version replaces a lower one. A deleted record keeps its last row, because the figures of
 * its time are still labelled with its name.
 */
@ApplicationScoped
public class Dimensions {
    private final Sql sql;

    Dimensions(Sql sql) {
        this.sql = sql;
    }

    record Seller(String name, UUID teamId) {}

    record Team(String name, UUID parentId, UUID managerId, String region) {}

    record Product(String name) {}

    record Pipeline(List<Stage> stages) {}

    record Stage(UUID id, String name) {}

    record Customer(Organization organization, Source source) {}

    record Organization(String industry) {}

    record Source(String channel) {}

    /** Takes records of any collection, in one round trip for each; those that no figure needs are ignored. */
    public void keep(List<IncomingState> states) {
        Map<String, List<Object[]>> rows = new LinkedHashMap<>();
        for (IncomingState state : states) {
            if (!state.deleted()) {
                rows(state).forEach(row -> rows.computeIfAbsent(row.sql(), _ -> new ArrayList<>())
                        .add(row.values()));
            }
        }
        rows.forEach(sql::batch);
    }

    private record Row(String sql, Object... values) {}

    private static List<Row> rows(IncomingState state) {
        return switch (state.collection()) {
            case "sellers" -> List.of(seller(state, state.as(Seller.class)));
            case "teams" -> List.of(team(state, state.as(Team.class)));
            case "products" -> List.of(product(state, state.as(Product.class)));
            case "pipelines" ->
                state.as(Pipeline.class).stages().stream()
                        .map(stage -> stage(state, stage))
                        .toList();
            case "customers" -> List.of(customer(state, state.as(Customer.class)));
            default -> List.of();
        };
    }

    private static Row seller(IncomingState state, Seller seller) {
        return new Row("""
                INSERT INTO seller (tenant_id, id, version, name, team_id) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (tenant_id, id) DO UPDATE
                   SET version = excluded.version, name = excluded.name, team_id = excluded.team_id
                 WHERE seller.version < excluded.version""", state.tenant(), state.id(), state.version(), seller.name(), seller.teamId());
    }

    private static Row team(IncomingState state, Team team) {
        return new Row(
                """
                INSERT INTO team (tenant_id, id, version, name, parent_id, manager_id, region)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (tenant_id, id) DO UPDATE
                   SET version = excluded.version, name = excluded.name, parent_id = excluded.parent_id,
                       manager_id = excluded.manager_id, region = excluded.region
                 WHERE team.version < excluded.version""",
                state.tenant(),
                state.id(),
                state.version(),
                team.name(),
                team.parentId(),
                team.managerId(),
                team.region());
    }

    private static Row product(IncomingState state, Product product) {
        return new Row("""
                INSERT INTO product (tenant_id, id, version, name) VALUES (?, ?, ?, ?)
                ON CONFLICT (tenant_id, id) DO UPDATE SET version = excluded.version, name = excluded.name
                 WHERE product.version < excluded.version""", state.tenant(), state.id(), state.version(), product.name());
    }

    private static Row stage(IncomingState pipeline, Stage stage) {
        return new Row("""
                INSERT INTO stage (tenant_id, id, version, name) VALUES (?, ?, ?, ?)
                ON CONFLICT (tenant_id, id) DO UPDATE SET version = excluded.version, name = excluded.name
                 WHERE stage.version < excluded.version""", pipeline.tenant(), stage.id(), pipeline.version(), stage.name());
    }

    private static Row customer(IncomingState state, Customer customer) {
        return new Row(
                """
                INSERT INTO customer (tenant_id, id, version, industry, source) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (tenant_id, id) DO UPDATE
                   SET version = excluded.version, industry = excluded.industry, source = excluded.source
                 WHERE customer.version < excluded.version""",
                state.tenant(),
                state.id(),
                state.version(),
                customer.organization() == null ? null : customer.organization().industry(),
                customer.source() == null ? null : customer.source().channel());
    }
}
