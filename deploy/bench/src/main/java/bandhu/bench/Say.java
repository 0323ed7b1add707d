package bandhu.bench;

import java.time.Duration;
import java.util.Locale;

/** Lines that tell how far the bench is. */
final class Say {
    private static final long BEGIN = System.nanoTime();

    private Say() {}

    static void step(String format, Object... values) {
        Duration since = Duration.ofNanos(System.nanoTime() - BEGIN);
        System.out.printf(
                Locale.ROOT,
                "%3d:%02d  %s%n",
                since.toMinutes(),
                since.toSecondsPart(),
                String.format(Locale.ROOT, format, values));
    }
}
