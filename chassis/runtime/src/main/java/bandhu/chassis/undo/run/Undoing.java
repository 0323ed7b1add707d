package bandhu.chassis.undo.run;

import bandhu.chassis.call.Call;
import bandhu.chassis.call.Quiet;
import bandhu.chassis.security.Roles;
import java.util.UUID;

/**
 * What is to be taken back, and how.
 *
 * @param correlationId the request, batch or job
 * @param actor whose changes alone count, or null for everybody's
 * @param force whether what others changed since is set back too
 */
public record Undoing(String correlationId, String actor, boolean force) {
    private static final String SOURCE = "undo:";

    /** For the actor of a call: admins and integrations take back anybody's work, everybody else their own. */
    public static Undoing by(Call call, String correlationId, boolean force) {
        boolean anybodys = call.hasRole(Roles.ADMIN) || call.hasRole(Roles.INTEGRATION);
        return new Undoing(correlationId, anybodys ? null : call.actor(), force);
    }

    /** The call under which it is done: quiet, with a correlation of its own by which it can be undone in turn. */
    public Call call(Call asked) {
        boolean same = correlationId.equals(asked.correlationId());
        return new Call(
                asked.tenant(),
                asked.actor(),
                asked.roles(),
                SOURCE + correlationId,
                same ? UUID.randomUUID().toString() : asked.correlationId(),
                asked.causationId(),
                Quiet.UNDO,
                asked.hops());
    }
}
