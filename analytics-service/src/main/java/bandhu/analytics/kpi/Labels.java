package bandhu.analytics.kpi;

import bandhu.chassis.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/** Turns raw keys of facts into the groups of an answer: a seller's id into their manager, a product's id into its name. */
@ApplicationScoped
class Labels {
    private static final int DEEPEST_TEAM = 32;
    private static final Group NOBODY = new Group(null, null);
    private final Sql sql;

    Labels(Sql sql) {
        this.sql = sql;
    }

    /** @param key null for facts that have none */
    record Group(String key, String label) {}

    private record Seller(String name, String teamId) {}

    private record Team(String id, String name, String parentId, String managerId, String region) {}

    /** The group of each raw key under a grouping. */
    Function<String, Group> of(String tenant, Grouping grouping) {
        return switch (grouping) {
            case PRODUCT -> named(names(tenant, "product"));
            case STAGE -> named(names(tenant, "stage"));
            case FAMILY, SECTOR, SOURCE, MONTH -> key -> new Group(key, key);
            case SELLER, MANAGER, TEAM, REGION -> organisation(tenant, grouping);
        };
    }

    private Function<String, Group> organisation(String tenant, Grouping grouping) {
        Map<String, Seller> sellers = sellers(tenant);
        Function<String, Group> seller = named(mapped(sellers, Seller::name));
        if (grouping == Grouping.SELLER) {
            return seller;
        }
        Map<String, Team> teams = teams(tenant);
        return key -> {
            Seller owner = sellers.get(key);
            String teamId = owner == null ? null : owner.teamId();
            return switch (grouping) {
                case TEAM -> {
                    Team team = teams.get(teamId);
                    yield team == null ? NOBODY : new Group(team.id(), team.name());
                }
                case MANAGER -> {
                    Team team = upwards(teams, teamId, at -> at.managerId() != null);
                    yield team == null ? NOBODY : seller.apply(team.managerId());
                }
                default -> {
                    Team team = upwards(teams, teamId, at -> at.region() != null);
                    yield team == null ? NOBODY : new Group(team.region(), team.region());
                }
            };
        };
    }

    /** The team or its nearest ancestor that says so: a team without a manager or region of its own has its parent's. */
    private static Team upwards(Map<String, Team> teams, String from, Predicate<Team> says) {
        Team team = teams.get(from);
        for (int depth = 0; team != null && depth < DEEPEST_TEAM; depth++) {
            if (says.test(team)) {
                return team;
            }
            team = teams.get(team.parentId());
        }
        return null;
    }

    private static Function<String, Group> named(Map<String, String> names) {
        return key -> key == null ? NOBODY : new Group(key, names.get(key));
    }

    private Map<String, String> names(String tenant, String table) {
        Map<String, String> names = new HashMap<>();
        sql.query(
                "SELECT id, name FROM " + table + " WHERE tenant_id = ?",
                row -> names.put(row.getString(1), row.getString(2)),
                tenant);
        return names;
    }

    private Map<String, Seller> sellers(String tenant) {
        Map<String, Seller> sellers = new HashMap<>();
        sql.query(
                "SELECT id, name, team_id FROM seller WHERE tenant_id = ?",
                row -> sellers.put(row.getString(1), new Seller(row.getString(2), row.getString(3))),
                tenant);
        return sellers;
    }

    private Map<String, Team> teams(String tenant) {
        Map<String, Team> teams = new HashMap<>();
        sql.query(
                "SELECT id, name, parent_id, manager_id, region FROM team WHERE tenant_id = ?",
                row -> teams.put(
                        row.getString(1),
                        new Team(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5))),
                tenant);
        return teams;
    }

    private static <V> Map<String, String> mapped(Map<String, V> values, Function<V, String> name) {
        Map<String, String> names = new HashMap<>();
        values.forEach((key, value) -> names.put(key, name.apply(value)));
        return names;
    }
}
