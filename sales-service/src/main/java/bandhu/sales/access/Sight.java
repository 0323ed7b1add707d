package bandhu.sales.access;

import bandhu.chassis.call.Call;
import bandhu.chassis.call.Calls;
import bandhu.chassis.condition.Condition;
import bandhu.chassis.security.Roles;
import bandhu.chassis.settings.Settings;
import bandhu.sales.seller.Sellers;
import bandhu.sales.team.Teams;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Says whose records the current actor sees: admin, integration and analyst all; a sales manager those of the teams under
 * management and those without an owner; a representative the own ones, the own team's, or all, as the tenant set it. What an
 * actor recorded stays visible to the actor. Work of the service itself sees all.
 */
@ApplicationScoped
public class Sight {
    private static final Set<String> SEE_ALL = Set.of(Roles.ADMIN, Roles.INTEGRATION, Roles.ANALYST);

    private final Calls calls;
    private final Settings settings;
    private final Sellers sellers;
    private final Teams teams;

    Sight(Calls calls, Settings settings, Sellers sellers, Teams teams) {
        this.calls = calls;
        this.settings = settings;
        this.sellers = sellers;
        this.teams = teams;
    }

    /** What the current actor sees. At most two queries, none for those who see all. */
    public Scope current() {
        Call call = calls.current();
        String visibility = settings.current().visibility();
        if (call.roles().isEmpty() || call.roles().stream().anyMatch(SEE_ALL::contains) || "all".equals(visibility)) {
            return Scope.ALL;
        }
        return narrowed(call, "team".equals(visibility));
    }

    /** The seller that a representative's new record belongs to when it names none. */
    public Optional<UUID> defaultOwner() {
        Call call = calls.current();
        return call.hasRole(Roles.SALES_REP)
                ? sellers.withSubject(call.actor()).map(Sellers.Member::sellerId)
                : Optional.empty();
    }

    private Scope narrowed(Call call, boolean teamVisible) {
        List<Scope> any = new ArrayList<>();
        any.add(new Scope(
                "e.createdBy = :sightActor",
                Map.of("sightActor", call.actor()),
                Condition.equal("createdBy", call.actor())));
        boolean manager = call.hasRole(Roles.SALES_MANAGER);
        if (manager) {
            any.add(new Scope("e.ownerId is null", Map.of(), Condition.missing("ownerId")));
        }
        sellers.withSubject(call.actor()).ifPresent(self -> {
            any.add(new Scope(
                    "e.ownerId = :sightSeller",
                    Map.of("sightSeller", self.sellerId()),
                    Condition.equal("ownerId", self.sellerId())));
            Set<UUID> visible = new HashSet<>();
            if (manager) {
                visible.addAll(teams.managedBy(self.sellerId(), self.teamId()));
            } else if (teamVisible && self.teamId() != null) {
                visible.add(self.teamId());
            }
            if (!visible.isEmpty()) {
                any.add(ofTeams(visible));
            }
        });
        return Scope.any(any);
    }

    private static Scope ofTeams(Set<UUID> visible) {
        return new Scope(
                "e.ownerId in (select s.id from Seller s where s.tenantId = e.tenantId and s.teamId in :sightTeams)",
                Map.of("sightTeams", visible),
                Condition.oneOf("owner.teamId", visible));
    }
}
