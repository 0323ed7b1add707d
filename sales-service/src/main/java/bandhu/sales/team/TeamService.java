package bandhu.sales.team;

import bandhu.chassis.change.ChangeView;
import bandhu.chassis.change.History;
import bandhu.chassis.event.Outbox;
import bandhu.chassis.http.Upserted;
import bandhu.chassis.page.ListQuery;
import bandhu.chassis.page.Page;
import bandhu.chassis.page.PageRequest;
import bandhu.chassis.page.offer.FieldsView;
import bandhu.chassis.patch.IfMatch;
import bandhu.chassis.patch.MergePatch;
import bandhu.chassis.patch.Patches;
import bandhu.chassis.problem.ProblemException;
import bandhu.chassis.record.Deletions;
import bandhu.chassis.record.ExternalId;
import bandhu.chassis.record.ExternalIds;
import bandhu.chassis.time.Occurrences;
import bandhu.sales.SalesProblems;
import bandhu.sales.seller.Sellers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** What can be done with teams. */
@ApplicationScoped
class TeamService {
    private final TeamRepository teams;
    private final Sellers sellers;
    private final ExternalIds externalIds;
    private final Deletions deletions;
    private final Outbox outbox;
    private final Patches patches;
    private final History history;
    private final Occurrences occurrences;
    private final Clock clock;

    TeamService(
            TeamRepository teams,
            Sellers sellers,
            ExternalIds externalIds,
            Deletions deletions,
            Outbox outbox,
            Patches patches,
            History history,
            Occurrences occurrences,
            Clock clock) {
        this.teams = teams;
        this.sellers = sellers;
        this.externalIds = externalIds;
        this.deletions = deletions;
        this.outbox = outbox;
        this.patches = patches;
        this.history = history;
        this.occurrences = occurrences;
        this.clock = clock;
    }

    @Transactional
    public TeamView createTeam(CreateTeam input) {
        occurrences.resolve(input.occurredAt());
        Team team = Team.create(input);
        requireManager(team.managerId());
        requirePlace(team.id(), team.parentId());
        teams.persist(team);
        externalIds.keep(team);
        outbox.append(team);
        return team.view();
    }

    @Transactional
    public Upserted<TeamView> upsertTeam(ExternalId key, CreateTeam input, IfMatch ifMatch) {
        UUID known = externalIds.find(Team.COLLECTION, key).orElse(null);
        if (known == null) {
            return new Upserted<>(true, createTeam(input.keyedBy(key)));
        }
        teams.lockTree();
        Team team = teams.lock(known);
        patches.require(ifMatch, team);
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
            externalIds.keep(team);
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
        deletions.deleted(team);
        outbox.append(team);
    }

    @Transactional
    public TeamView restoreTeam(UUID id) {
        Team team = teams.lockAny(id);
        requirePlace(team.id(), team.parentId());
        team.restore();
        deletions.restored(team);
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

    @Transactional
    public Page<ChangeView> listTeamChanges(UUID id, ListQuery query) {
        teams.get(id);
        return history.of(Team.COLLECTION, id, query);
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
            throw new ProblemException(SalesProblems.IN_USE, "Teams or sellers still belong to this team.");
        }
    }
}
