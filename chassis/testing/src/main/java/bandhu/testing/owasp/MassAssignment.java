package bandhu.testing.owasp;

import bandhu.testing.contract.Fixtures;
import bandhu.testing.contract.Operation;
import bandhu.testing.hostile.Attack;
import bandhu.testing.hostile.Ground;
import bandhu.testing.wire.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * API3 for writers: whoever sends a member that is the server's to decide is refused, or the server's value stands. Such are the
 * members that an answer has and the request's schema has not, and those that the schema calls read-only.
 */
public interface MassAssignment extends Fixtures {

    /** Members, as {@code patchTeam /region}, that are in no create but may be changed. */
    default Set<String> changeable() {
        return Set.of();
    }

    /** What must be done to a record before an action can be, by operationId: {@code reopenTicket} after {@code resolveTicket}. */
    default Map<String, List<String>> before() {
        return Map.of();
    }

    /** Operations, by id, whose body must name what only the record itself can tell; what they take is tried by tests of their own. */
    default Set<String> tried() {
        return Set.of();
    }

    @Test
    default void what_the_server_decides_nobody_assigns() {
        Ground ground = Ground.open(this);
        List<Operation> writes = ground.withBody().stream()
                .filter(operation -> Forgery.isOfOneRecord(operation) && !tried().contains(operation.id()))
                .toList();
        Attack.each(writes, (operation, wire) -> {
            Forgery forgery =
                    new Forgery(ground.apart(), operation, before().getOrDefault(operation.id(), List.of()), wire);
            List<String> faults = new ArrayList<>(forgery.unreached());
            for (Forged each : Forged.of(operation, changeable())) {
                Forged forged = each.otherThan(forgery.current().at(each.pointer()));
                Answer answer = forgery.send(forged);
                faults.addAll(answer.faults(operation + " with " + forged));
                if (answer.isSuccess()
                        && forgery.shown(answer).at(forged.pointer()).equals(forged.value())) {
                    faults.add(operation + " let assign " + forged + ": " + answer);
                }
            }
            return faults;
        });
    }
}
