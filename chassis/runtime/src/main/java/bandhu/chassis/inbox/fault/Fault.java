package bandhu.chassis.inbox.fault;

import com.fasterxml.jackson.core.JacksonException;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.kafka.common.errors.RetriableException;

/** Tells a fault of the surroundings, which passes, from one of the event, which stays. */
public final class Fault {
    /** SQL state classes: connection, authorisation, transaction rollback, catalogue, resources, locks, operator, system, internal. */
    private static final Set<String> PASSING = Set.of("08", "28", "40", "3D", "53", "55", "57", "58", "XX");

    private static final int LONGEST_CAUSE = 500;

    private Fault() {}

    public static boolean passes(Throwable fault) {
        return all(fault).stream().anyMatch(Fault::passesItself);
    }

    private static boolean passesItself(Throwable fault) {
        return switch (fault) {
            case SQLException sql ->
                sql instanceof SQLTransientException
                        || sql.getSQLState() == null
                        || sql.getSQLState().length() < 2
                        || PASSING.contains(sql.getSQLState().substring(0, 2))
                        || sql.getSQLState().equals("25P04");
            case OptimisticLockException _, PessimisticLockException _, LockTimeoutException _ -> true;
            case RetriableException _, VirtualMachineError _ -> true;
            case JacksonException _ -> false;
            case IOException _ -> true;
            default -> false;
        };
    }

    /** What went wrong, without any value: messages of the database may quote rows, so only their state is told. */
    public static String cause(Throwable fault) {
        for (Throwable each : all(fault)) {
            if (each instanceof SQLException sql) {
                return "SQL state " + sql.getSQLState();
            }
        }
        String text = fault.getClass().getName() + (fault.getMessage() == null ? "" : ": " + fault.getMessage());
        return text.length() <= LONGEST_CAUSE ? text : text.substring(0, LONGEST_CAUSE);
    }

    private static Set<Throwable> all(Throwable fault) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Throwable> open = new ArrayDeque<>();
        open.add(fault);
        while (!open.isEmpty()) {
            Throwable next = open.poll();
            if (seen.add(next)) {
                if (next.getCause() != null) {
                    open.add(next.getCause());
                }
                Collections.addAll(open, next.getSuppressed());
            }
        }
        return seen;
    }
}
