package bandhu.chassis.imports.run;

import bandhu.chassis.problem.Failures;
import bandhu.chassis.problem.ProblemException;
import bandhu.chassis.sql.Sql;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Applies rows in a transaction that is rolled back, parted as a real run parts them: a row that fails among others is tried once more
 * as the first of those that are left, and refused only then. Where each row is written before the next and forgotten, each is a first
 * one.
 */
@ApplicationScoped
class Rehearsal {
    private static final int OUR_FAULT = 500;
    private static final Duration TIME = Duration.ofSeconds(45);

    /** How long a chunk is gone through again and again; less than what its transaction is given. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final RowWrites writes;
    private final Failures failures;
    private final Sql sql;

    /** @param problem why the row would be refused; null where it would not, then there is an outcome */
    record Result(Outcome outcome, ProblemException problem) {}

    Rehearsal(RowWrites writes, Failures failures, Sql sql) {
        this.writes = writes;
        this.failures = failures;
        this.sql = sql;
    }

    /** @param earlier rows before them, without which they would not have the same outcome */
    Map<UUID, Result> of(ImportRows rows, Map<UUID, Attempt> earlier, Map<UUID, Attempt> attempts) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        Script script = new Script(earlier, attempts, new HashMap<>(), new HashSet<>());
        boolean together = true;
        while (System.nanoTime() < until) {
            Played played = new Played(rows, script, together);
            Optional<ProblemException> problem = failed(played);
            if (problem.isEmpty()) {
                return played.results;
            }
            together = together && played.current != null;
            script.learn(played, problem.get());
        }
        return apart(rows, script);
    }

    /** Each row by itself: a chunk with so many faults that it cannot be gone through again for each of them. */
    private Map<UUID, Result> apart(ImportRows rows, Script script) {
        Map<UUID, Result> results = new LinkedHashMap<>();
        script.attempts().forEach((item, attempt) -> {
            Script own = new Script(Map.of(), Map.of(item, attempt), script.refused(), Set.of());
            Played played = new Played(rows, own, false);
            Optional<ProblemException> problem = failed(played);
            results.put(item, problem.map(why -> new Result(null, why)).orElseGet(() -> played.results.get(item)));
        });
        return results;
    }

    /** Plays and takes back; answers the fault of a row that stopped it. */
    private Optional<ProblemException> failed(Played played) {
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                sql.grant(TIME);
                played.play();
                throw new Over();
            });
            return Optional.empty();
        } catch (Over _) {
            return Optional.empty();
        } catch (RuntimeException e) {
            ProblemException problem = failures.problem(e);
            if (problem.type().status() >= OUR_FAULT) {
                throw e;
            }
            return Optional.of(problem);
        }
    }

    /**
     * What is played.
     *
     * @param refused what became of rows that were tried as the first of others
     * @param parted the rows with which a part begins
     */
    private record Script(
            Map<UUID, Attempt> earlier, Map<UUID, Attempt> attempts, Map<UUID, Result> refused, Set<UUID> parted) {

        List<Map<UUID, Attempt>> parts() {
            List<Map<UUID, Attempt>> parts = new ArrayList<>(List.of(new LinkedHashMap<>()));
            attempts.forEach((item, attempt) -> {
                if (parted.contains(item)) {
                    parts.add(new LinkedHashMap<>());
                }
                parts.getLast().put(item, attempt);
            });
            return parts;
        }

        void learn(Played played, ProblemException problem) {
            if (played.current == null) {
                return;
            }
            boolean isFirst = played.current.equals(played.first) || !attempts.containsKey(played.current);
            if (isFirst || !played.together || !parted.add(played.current)) {
                refused.put(played.current, new Result(null, problem));
            }
        }
    }

    /** The way out, so that nothing is committed. */
    private static final class Over extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private Over() {
            super(null, null, false, false);
        }
    }

    private final class Played {
        private final ImportRows rows;
        private final Script script;
        private final Map<UUID, Result> results = new LinkedHashMap<>();
        private boolean together;
        private UUID current;
        private UUID first;

        private Played(ImportRows rows, Script script, boolean together) {
            this.rows = rows;
            this.script = script;
            this.together = together;
        }

        private void play() {
            play(script.earlier());
            results.clear();
            script.parts().forEach(this::play);
        }

        private void play(Map<UUID, Attempt> part) {
            if (part.isEmpty()) {
                return;
            }
            together = together && writes.gather(rows.plan(), part.values());
            first = part.keySet().iterator().next();
            part.forEach((item, attempt) -> {
                current = item;
                results.put(
                        item,
                        script.refused().containsKey(item) ? script.refused().get(item) : result(attempt));
            });
            current = null;
            writes.write();
            writes.forget();
        }

        private Result result(Attempt attempt) {
            if (attempt.fault() != null) {
                return new Result(null, attempt.fault());
            }
            if (rows.isSkipped(attempt)) {
                return new Result(Outcome.DUPLICATES, null);
            }
            Supplier<Outcome> work;
            try {
                work = writes.read(rows.plan(), attempt);
            } catch (ProblemException wrong) {
                return new Result(null, wrong);
            }
            Outcome outcome = work.get();
            if (!together) {
                writes.write();
                writes.forget();
            }
            return new Result(outcome, null);
        }
    }
}
