package bandhu.chassis.call;

import java.util.Objects;
import java.util.Set;

/**
 * The context of one unit of work.
 *
 * @param tenant whose data it may touch; never empty
 * @param actor the token's subject, or {@code service:<name>} for work nobody asked for in person
 * @param roles the actor's roles; empty for consumers and timers
 * @param source where a change comes from: {@code api}, {@code import:<job>}, {@code event:<id>}, {@code rule:<id>}, {@code merge:<id>}
 * @param correlationId shared by all that one request causes
 * @param causationId the event that led here, null for a request
 * @param quiet whether it may reach out to people
 * @param hops how many automatic steps led here
 */
public record Call(
        String tenant,
        String actor,
        Set<String> roles,
        String source,
        String correlationId,
        String causationId,
        Quiet quiet,
        int hops) {

    public Call {
        Objects.requireNonNull(tenant, "tenant");
        Objects.requireNonNull(actor, "actor");
        roles = Set.copyOf(roles);
    }

    public boolean hasRole(String role) {
        return roles.contains(role);
    }

    /** Whether the actor is an analyst and nothing else: figures are theirs to see, personal data is not. */
    public boolean seesFiguresOnly() {
        return roles.equals(Set.of("analyst"));
    }

    /** Work that the service does on its own for a tenant: timers, nightly runs, rebuilds. */
    public static Call system(String tenant, String service, String correlationId) {
        return new Call(tenant, "service:" + service, Set.of(), "api", correlationId, null, Quiet.LIVE, 0);
    }

    public Call withSource(String newSource) {
        return new Call(tenant, actor, roles, newSource, correlationId, causationId, quiet, hops);
    }

    public Call withQuiet(Quiet newQuiet) {
        return new Call(tenant, actor, roles, source, correlationId, causationId, newQuiet, hops);
    }
}
