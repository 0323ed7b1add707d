package bandhu.chassis.imports.run;

import bandhu.chassis.problem.Failures;
import bandhu.chassis.problem.ProblemException;
import bandhu.chassis.sql.Sql;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Applies rows in a transaction that is rolled back. Where one is refused it begins again without it, as a real run leaves it out.
 */
@ApplicationScoped
class Rehearsal {
    private static final int OUR_FAULT = 500;
    private static final Duration TIME = Duration.ofSeconds(45);
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
        Map<UUID, Result> refused = new HashMap<>();
        boolean together = true;
        while (true) {
            Played played = new Played(rows, new Scene(earlier, attempts), refused, together);
            try {
                QuarkusTransaction.requiringNew().run(() -> {
                    sql.grant(TIME);
                    played.play();
                    throw new Over();
                });
            } catch (Over _) {
                return played.results;
            } catch (RuntimeException e) {
                ProblemException problem = failures.problem(e);
                if (problem.type().status() >= OUR_FAULT) {
                    throw e;
                }
                if (played.current == null) {
                    together = false;
                } else {
                    refused.put(played.current, new Result(null, problem));
                }
            }
        }
    }

    /** What is played, and what comes before it. */
    private record Scene(Map<UUID, Attempt> earlier, Map<UUID, Attempt> attempts) {}

    /** The way out, so that nothing is committed. */
    private static final class Over extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private Over() {
            super(null, null, false, false);
        }
    }

    private final class Played {
        private final ImportRows rows;
        private final Scene scene;
        private final Map<UUID, Result> refused;
        private final Map<UUID, Result> results = new LinkedHashMap<>();
        private boolean together;
        private UUID current;

        private Played(ImportRows rows, Scene scene, Map<UUID, Result> refused, boolean together) {
            this.rows = rows;
            this.scene = scene;
            this.refused = refused;
            this.together = together;
        }

        private void play() {
            if (!scene.earlier().isEmpty()) {
                play(scene.earlier());
            }
            results.clear();
            play(scene.attempts());
        }

        private void play(Map<UUID, Attempt> attempts) {
            together = together && writes.gather(rows.plan(), attempts.values());
            attempts.forEach((item, attempt) -> {
                current = item;
                results.put(item, refused.containsKey(item) ? refused.get(item) : result(attempt));
            });
            current = null;
            writes.write();
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
            }
            return new Result(outcome, null);
        }
    }
}
