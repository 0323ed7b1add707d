package bandhu.analytics.dimension;

import bandhu.chassis.inbox.IncomingState;
import bandhu.chassis.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
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

    /** Takes a record of any collection; those that no figure needs are ignored. */
    public void keep(IncomingState state) {
        if (state.deleted()) {
            return;
        }
        switch (state.collection()) {
            case "sellers" -> keepSeller(state, state.as(Seller.class));
            case "teams" -> keepTeam(state, state.as(Team.class));
            case "products" -> keepProduct(state, state.as(Product.class));
            case "pipelines" -> state.as(Pipeline.class).stages().forEach(stage -> keepStage(state, stage));
            case "customers" -> keepCustomer(state, state.as(Customer.class));
            default -> {}
        }
    }

    private void keepSeller(IncomingState state, Seller seller) {
        sql.update("""
                INSERT INTO seller (tenant_id, id, version, name, team_id) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (tenant_id, id) DO UPDATE
                   SET version = excluded.version, name = excluded.name, team_id = excluded.team_id
                 WHERE seller.version < excluded.version""", state.tenant(), state.id(), state.version(), seller.name(), seller.teamId());
    }

    private void keepTeam(IncomingState state, Team team) {
        sql.update(
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

    private void keepProduct(IncomingState state, Product product) {
        sql.update("""
                INSERT INTO product (tenant_id, id, version, name) VALUES (?, ?, ?, ?)
                ON CONFLICT (tenant_id, id) DO UPDATE SET version = excluded.version, name = excluded.name
                 WHERE product.version < excluded.version""", state.tenant(), state.id(), state.version(), product.name());
    }

    private void keepStage(IncomingState pipeline, Stage stage) {
        sql.update("""
                INSERT INTO stage (tenant_id, id, version, name) VALUES (?, ?, ?, ?)
                ON CONFLICT (tenant_id, id) DO UPDATE SET version = excluded.version, name = excluded.name
                 WHERE stage.version < excluded.version""", pipeline.tenant(), stage.id(), pipeline.version(), stage.name());
    }

    private void keepCustomer(IncomingState state, Customer customer) {
        sql.update(
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
