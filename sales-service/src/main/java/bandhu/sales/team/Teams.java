package bandhu.sales.team;

import bandhu.chassis.shape.Expansion;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The teams as other features look them up. */
@ApplicationScoped
public class Teams implements Expansion.Source {
    private final TeamRepository teams;

    Teams(TeamRepository teams) {
        this.teams = teams;
    }

    /**
     * The teams whose work a seller manages: those under the seller's management, the seller's own, and all below.
     *
     * @param ownTeamId null for a seller without a team
     */
    public Set<UUID> managedBy(UUID sellerId, UUID ownTeamId) {
        TeamTree tree = teams.tree();
        Set<UUID> roots = new HashSet<>(tree.managedBy(sellerId));
        if (ownTeamId != null) {
            roots.add(ownTeamId);
        }
        return tree.withAllBelow(roots);
    }

    @Override
    public List<Expansion> expansions() {
        return List.of(
                new Expansion("sellers", "team", "teamId", "teams", this::views),
                new Expansion("teams", "parent", "parentId", "teams", this::views));
    }

    private Map<UUID, TeamView> views(Set<UUID> ids) {
        Map<UUID, TeamView> views = new HashMap<>();
        teams.shown(ids).forEach((id, team) -> views.put(id, team.view()));
        return views;
    }
}
