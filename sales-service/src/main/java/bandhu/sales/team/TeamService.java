package bandhu.sales.team;

import bandhu.chassis.batch.BatchTarget;
import bandhu.chassis.batch.Named;
import bandhu.chassis.change.ChangeView;
import bandhu.chassis.collection.Records;
import bandhu.chassis.condition.Condition;
import bandhu.chassis.event.Outbox;
import bandhu.chassis.http.Upserted;
import bandhu.chassis.imports.ImportTarget;
import bandhu.chassis.language.Text;
import bandhu.chassis.page.ListQuery;
import bandhu.chassis.page.Page;
import bandhu.chassis.page.PageRequest;
import bandhu.chassis.page.offer.FieldsView;
import bandhu.chassis.patch.IfMatch;
import bandhu.chassis.patch.MergePatch;
import bandhu.chassis.patch.Patches;
import bandhu.chassis.problem.ProblemException;
import bandhu.chassis.record.ExternalId;
import bandhu.chassis.security.Roles;
import bandhu.chassis.time.Occurrences;
import bandhu.chassis.undo.Undo;
import bandhu.chassis.undo.Undoable;
import bandhu.sales.SalesProblems;
import bandhu.sales.seller.Sellers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** What can be done with teams. */
@ApplicationScoped
class TeamService implements Undoable {
    private final TeamRepository teams;
    private final Records records;
    private final Sellers sellers;
    private final Outbox outbox;
    private final Patches patches;
    private final Occurrences occurrences;
    private final Clock clock;

    TeamService(
            TeamRepository teams,
            Records records,
            Sellers sellers,
            Outbox outbox,
            Patches patches,
            Occurrences occurrences,
            Clock clock) {
        this.teams = teams;
        this.records = records;
        this.sellers = sellers;
        this.outbox = outbox;
        this.patches = patches;
        this.occurrences = occurrences;
        this.clock = clock;
    }

    /** The single writes, which batches and imports are made of. */
    public BatchTarget<CreateTeam, TeamView> writes() {
        return new BatchTarget<>(
                Team.COLLECTION,
                CreateTeam.class,
                this::createTeam,
                this::patchTeam,
                this::upsertTeam,
                this::deleteTeam,
                this::expectTeams);
    }

    /** Has files of teams loaded. */
    @Produces
    @Singleton
    ImportTarget imports() {
        return new ImportTarget(teams.catalogue(), Condition::everything, writes());
    }

    @Transactional
    public TeamView createTeam(CreateTeam input) {
        occurrences.resolve(input.occurredAt());
        Team team = Team.create(input);
        requireManager(team.managerId());
        requirePlace(team.id(), team.parentId());
        records.add(team);
        outbox.append(team);
        return team.view();
    }

    @Transactional
    public Upserted<TeamView> upsertTeam(ExternalId key, CreateTeam input, IfMatch ifMatch) {
        UUID known = records.find(Team.COLLECTION, key).orElse(null);
        if (known == null) {
            return new Upserted<>(true, createTeam(input.keyedBy(key)));
        }
        teams.lockTree();
        Team team = teams.lock(known);
        patches.require(ifMatch, team);
        occurrences.resolve(input.occurredAt());
        return new Upserted<>(false, change(team, PatchTeam.upsert(team.view(), input, key)));
    }

    @Transactional
    public TeamView patchTeam(UUID id, MergePatch patch, IfMatch ifMatch) {
        teams.lockTree();
        Team team = teams.lock(id);
        patches.require(ifMatch, team);
        return change(team, patches.apply(patch, team, team.view(), PatchTeam.class));
    }

    private TeamView change(Team team, PatchTeam input) {
        if (!Objects.equals(input.managerId(), team.managerId())) {
            requireManager(input.managerId());
        }
        if (!Objects.equals(input.parentId(), team.parentId())) {
            requirePlace(team.id(), input.parentId());
        }
        if (team.change(input)) {
            records.keep(team);
            outbox.append(team);
        }
        return team.view();
    }

    @Transactional
    public void deleteTeam(UUID id, IfMatch ifMatch) {
        Team team = teams.lock(id);
        patches.require(ifMatch, team);
        requireUnused(id);
        team.delete(clock.instant());
        records.drop(team);
        outbox.append(team);
    }

    /** Has read at once what a batch names. As in single writes, the tree is locked after external ids and before any one team. */
    @Transactional
    public void expectTeams(Named named) {
        records.expect(Team.COLLECTION, named);
        teams.lockTree();
        records.expect(Team.class, Team.COLLECTION, named);
    }

    @Transactional
    public TeamView restoreTeam(UUID id) {
        Team team = teams.lockAny(id);
        requirePlace(team.id(), team.parentId());
        team.restore();
        records.readmit(team);
        outbox.append(team);
        return team.view();
    }

    @Transactional
    public TeamView getTeam(UUID id) {
        return teams.get(id).view();
    }

    @Transactional
    public Page<TeamView> listTeams(PageRequest query) {
        return teams.list(query).map(Team::view);
    }

    /** What teams can be found by. */
    public FieldsView listTeamFields() {
        return teams.fields();
    }

    @Override
    public Undo undo() {
        return Undo.of(Team.class, Team.COLLECTION, Roles.ADMIN, Roles.INTEGRATION, Roles.SALES_MANAGER)
                .patching(PatchTeam.class, this::patchTeam)
                .deleting(this::deleteTeam)
                .restoring(this::restoreTeam);
    }

    @Transactional
    public Page<ChangeView> listTeamChanges(UUID id, ListQuery query) {
        teams.get(id);
        return records.history(Team.COLLECTION, id, query);
    }

    private void requireManager(UUID managerId) {
        if (managerId != null) {
            sellers.require(Map.of("/managerId", managerId));
        }
    }

    private void requirePlace(UUID teamId, UUID parentId) {
        if (parentId != null) {
            teams.lockTree().requirePlace(teamId, parentId);
        }
    }

    private void requireUnused(UUID id) {
        if (teams.anyBelow(id) || sellers.anyIn(id)) {
            throw new ProblemException(SalesProblems.IN_USE, Text.of("in-use.team"));
        }
    }
}
