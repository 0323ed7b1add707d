package bandhu.bench;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * How long and how much is measured.
 *
 * @param quick whether the figures are for trying the program only
 * @param write whether the figures go to {@code docs/performance.md}
 * @param production whether the services run as in production, with the second compiler and a larger heap
 * @param warmUp how long each endpoint is asked at least before it counts; four times as long while that makes it faster
 * @param round how long one measurement lasts
 */
record Settings(
        boolean quick,
        boolean write,
        boolean production,
        boolean requests,
        boolean facts,
        int customers,
        int rounds,
        Duration warmUp,
        Duration round,
        Duration factsRound) {

    static final int CONCURRENCY = 8;

    /** Later options win, so these leave of the launcher's small JVM only its collector. */
    static final String PRODUCTION_JVM = "-XX:TieredStopAtLevel=4 -Xmx512m";

    private static final Set<String> KNOWN =
            Set.of("--quick", "--write", "--jvm=production", "--jvm=local", "--only=api", "--only=facts");

    static Settings of(List<String> arguments) {
        for (String argument : arguments) {
            if (!KNOWN.contains(argument)) {
                throw new Fault("There is no option " + argument
                        + "; ./bandhu bench takes --quick, --write, --jvm=production|local, --only=api|facts.");
            }
        }
        boolean quick = arguments.contains("--quick");
        return new Settings(
                quick,
                arguments.contains("--write"),
                !arguments.contains("--jvm=local"),
                !arguments.contains("--only=facts"),
                !arguments.contains("--only=api"),
                quick ? 1_000 : 5_000,
                quick ? 2 : 5,
                Duration.ofSeconds(quick ? 4 : 60),
                Duration.ofSeconds(quick ? 2 : 10),
                Duration.ofSeconds(quick ? 15 : 60));
    }
}
