package bandhu.sales.team;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** The teams as other features look them up. */
@ApplicationScoped
public class Teams {
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
}
