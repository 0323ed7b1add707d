package bandhu.sales.team;

import bandhu.chassis.page.FieldType;
import bandhu.chassis.page.ListQuery;
import bandhu.chassis.page.Listing;
import bandhu.chassis.page.Lists;
import bandhu.chassis.page.Page;
import bandhu.chassis.record.Loading;
import bandhu.sales.seller.KnownTeams;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;

@ApplicationScoped
class TeamRepository implements PanacheRepositoryBase<Team, UUID>, KnownTeams {
    private static final Listing<Team> LISTING = Listing.of(Team.class)
            .filter("parentId", FieldType.UUID, "parentId")
            .filter("managerId", FieldType.UUID, "managerId")
            .filter("region", FieldType.TEXT, "region")
            .prefix("name", "nameSort")
            .sort("name", FieldType.BYTES, "nameSort");

    private final Lists lists;
    private final Loading loading;

    TeamRepository(Lists lists, Loading loading) {
        this.lists = lists;
        this.loading = loading;
    }

    Page<Team> list(ListQuery query) {
        return lists.page(LISTING, query);
    }

    Team get(UUID id) {
        return loading.get(Team.class, id);
    }

    Team lock(UUID id) {
        return loading.lock(Team.class, id);
    }

    /** The team, deleted or not, locked until the transaction ends. */
    Team lockAny(UUID id) {
        return loading.lockAny(Team.class, id);
    }

    TeamTree tree() {
        return new TeamTree(getEntityManager()
                .createQuery(
                        "select t.id, t.parentId, t.managerId from Team t where t.deletedAt is null",
                        TeamTree.Node.class)
                .getResultList());
    }

    /**
     * The tree, with every team locked until the transaction ends: two changes of place at once could close a circle that
     * neither of them sees.
     */
    TeamTree lockTree() {
        return new TeamTree(find("deletedAt is null", Sort.by("id")).withLock(LockModeType.PESSIMISTIC_WRITE).stream()
                .map(team -> new TeamTree.Node(team.id(), team.parentId(), team.managerId()))
                .toList());
    }

    @Override
    public boolean exists(UUID teamId) {
        return count("id = ?1 and deletedAt is null", teamId) > 0;
    }

    boolean anyBelow(UUID teamId) {
        return count("parentId = ?1 and deletedAt is null", teamId) > 0;
    }
}
