package bandhu.testing;

import java.time.Duration;

/** How long a test waits for what is to come. A test fails for what comes wrong or never, not because the machine is slow today. */
public interface Patience {
    Duration LIMIT = Duration.ofMinutes(2);
}
