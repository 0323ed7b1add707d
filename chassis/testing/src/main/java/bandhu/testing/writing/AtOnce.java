package bandhu.testing.writing;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** The same thing done by several, who begin together. */
final class AtOnce {
    private AtOnce() {}

    /** What each of them, numbered from 0, came to. */
    static <T> List<T> run(int times, IntFunction<T> deed) {
        var start = new CyclicBarrier(times);
        List<Callable<T>> deeds = IntStream.range(0, times)
                .<Callable<T>>mapToObj(number -> () -> {
                    start.await();
                    return deed.apply(number);
                })
                .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(deeds).stream().map(AtOnce::result).toList();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static <T> T result(Future<T> done) {
        try {
            return done.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }
}
