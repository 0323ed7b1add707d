package bandhu.chassis.page.leeway;

import java.time.Duration;
import java.util.function.Supplier;

/** How long finding a page may take where somebody waits for a file instead of a page. */
public final class Leeway {
    private static final ScopedValue<Duration> GRANTED = ScopedValue.newInstance();

    private Leeway() {}

    /** Does the work; each page in it may take so long. */
    public static <T> T granted(Duration leeway, Supplier<T> work) {
        return ScopedValue.where(GRANTED, leeway).call(work::get);
    }

    /** What was granted, or what is usual. */
    public static Duration or(Duration usual) {
        return GRANTED.orElse(usual);
    }

    /** Whether this work has got more time already. */
    public static boolean isGranted() {
        return GRANTED.isBound();
    }
}
