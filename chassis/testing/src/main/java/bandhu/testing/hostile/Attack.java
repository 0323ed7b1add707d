package bandhu.testing.hostile;

import bandhu.testing.Footprint;
import bandhu.testing.contract.Operation;
import bandhu.testing.wire.Wire;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

import static org.assertj.core.api.Assertions.assertThat;

/** Requests to one thing after another, several at a time, each on a connection of its own; answers what is wrong with the answers. */
@FunctionalInterface
public interface Attack<T> {

    int AT_ONCE = 4;
    int MOST_SHOWN = 40;

    List<String> on(T target, Wire wire) throws IOException;

    /** Fails with what is wrong, of all targets. */
    static <T> void each(List<T> targets, Attack<T> attack) {
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<List<String>>> results = targets.stream()
                    .map(target -> threads.submit(() -> attack.alone(target)))
                    .toList();
            List<String> faults = new ArrayList<>();
            for (Future<List<String>> result : results) {
                faults.addAll(result.get());
            }
            assertThat(faults.stream().limit(MOST_SHOWN))
                    .as("%d faults", faults.size())
                    .isEmpty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        }
    }

    /** Fails unless every case is refused by its operation, and all of them together have written nothing. */
    static void refused(Ground ground, List<Operation> operations, Function<Operation, List<Case>> cases) {
        Footprint before = Footprint.settled(ground.tenant());
        each(operations, (operation, wire) -> {
            List<String> faults = new ArrayList<>();
            for (Case one : cases.apply(operation)) {
                faults.addAll(one.faults(operation.toString(), wire.ask(ground.request(operation, one.body()))));
            }
            return faults;
        });
        before.expectUnchanged(ground.tenant());
    }

    private List<String> alone(T target) {
        try (Wire wire = Wire.toService()) {
            return on(target, wire);
        } catch (IOException e) {
            throw new UncheckedIOException(target.toString(), e);
        }
    }
}
