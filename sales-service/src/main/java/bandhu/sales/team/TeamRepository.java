package bandhu.sales.team;

import bandhu.chassis.field.Catalogue;
import bandhu.chassis.field.Field;
import bandhu.chassis.field.Findable;
import bandhu.chassis.page.Listing;
import bandhu.chassis.page.Lists;
import bandhu.chassis.page.Page;
import bandhu.chassis.page.PageRequest;
import bandhu.chassis.page.offer.FieldsView;
import bandhu.chassis.record.Loading;
import bandhu.chassis.record.Reading;
import bandhu.sales.seller.KnownTeams;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

@ApplicationScoped
class TeamRepository implements PanacheRepositoryBase<Team, UUID>, Findable, KnownTeams {
    private static final Catalogue CATALOGUE = Catalogue.ofRecords("teams", "team")
            .with(Field.text("name", "name").folded("name_fold").filter())
            .with(Field.id("parentId", "parent_id").filter())
            .with(Field.id("managerId", "manager_id").filter())
            .with(Field.text("region", "region").filter())
            .sortedByName("name", "name_sort");

    private static final Listing<Team> LISTING = new Listing<>(Team.class, CATALOGUE);

    private final Lists lists;
    private final Reading reading;
    private final Loading loading;

    TeamRepository(Lists lists, Reading reading, Loading loading) {
        this.lists = lists;
        this.reading = reading;
        this.loading = loading;
    }

    @Override
    public Catalogue catalogue() {
        return CATALOGUE;
    }

    FieldsView fields() {
        return lists.fields(CATALOGUE);
    }

    Page<Team> list(PageRequest query) {
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
        return loading.byId(Team.class, teamId)
                .filter(team -> !team.isDeleted())
                .isPresent();
    }

    boolean anyBelow(UUID teamId) {
        return count("parentId = ?1 and deletedAt is null", teamId) > 0;
    }

    Map<UUID, Team> shown(Set<UUID> ids) {
        return reading.among(Team.class, ids);
    }
}
