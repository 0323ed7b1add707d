package bandhu.sales.seller;

import bandhu.chassis.call.Calls;
import bandhu.chassis.language.Text;
import bandhu.chassis.problem.CommonProblem;
import bandhu.chassis.problem.ProblemException;
import bandhu.chassis.problem.Violation;
import bandhu.chassis.shape.Expansion;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The sellers as other features look them up. */
@ApplicationScoped
public class Sellers implements Expansion.Source {
    private final SellerRepository sellers;
    private final Calls calls;

    Sellers(SellerRepository sellers, Calls calls) {
        this.sellers = sellers;
        this.calls = calls;
    }

    /** The seller whose tokens carry this subject. */
    public Optional<Member> withSubject(String subject) {
        return sellers.withSubject(subject).map(seller -> new Member(seller.id(), seller.teamId()));
    }

    /**
     * 422 unless each of these ids is a live seller's; one query for all.
     *
     * @param idByPointer where each id stands in the body
     */
    public void require(Map<String, UUID> idByPointer) {
        if (idByPointer.isEmpty()) {
            return;
        }
        Set<UUID> known = sellers.known(Set.copyOf(idByPointer.values()));
        List<Violation> violations = idByPointer.entrySet().stream()
                .filter(entry -> !known.contains(entry.getValue()))
                .map(entry -> Violation.of(entry.getKey(), Text.of("unknown-id.seller")))
                .toList();
        if (!violations.isEmpty()) {
            throw new ProblemException(CommonProblem.INVALID, Text.of("unknown-id.seller"), violations);
        }
    }

    /** Whether a live seller belongs to this team. */
    public boolean anyIn(UUID teamId) {
        return sellers.anyIn(teamId);
    }

    /** A seller and the team, if any. */
    public record Member(UUID sellerId, UUID teamId) {}

    @Override
    public List<Expansion> expansions() {
        return List.of(
                new Expansion("opportunities", "owner", "ownerId", "sellers", this::views),
                new Expansion("orders", "owner", "ownerId", "sellers", this::views),
                new Expansion("teams", "manager", "managerId", "sellers", this::views));
    }

    private Map<UUID, SellerView> views(Set<UUID> ids) {
        boolean masked = calls.current().seesFiguresOnly();
        Map<UUID, SellerView> views = new HashMap<>();
        sellers.shown(ids)
                .forEach((id, seller) -> views.put(id, masked ? seller.view().masked() : seller.view()));
        return views;
    }
}
