package bandhu.bench;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How long and how much is measured.
 *
 * @param quick whether the figures are for trying the program only
 * @param write whether the figures go to {@code docs/performance.md}
 * @param production whether the services run as in production, with the second compiler and a larger heap
 * @param warmUp how long each endpoint is asked at least before it counts; four times as long while that makes it faster
 * @param round how long one measurement lasts
 * @param volume what is measured apart from all that
 * @param imported the rows of a file that is imported, and measured apart too; 0 for none
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
        Duration factsRound,
        Volume volume,
        int imported) {

    static final int CONCURRENCY = 8;

    /** Later options win, so these leave of the launcher's small JVM only its collector. */
    static final String PRODUCTION_JVM = "-XX:TieredStopAtLevel=4 -Xmx512m";

    private static final Set<String> KNOWN = Set.of(
            "--quick",
            "--write",
            "--jvm=production",
            "--jvm=local",
            "--only=api",
            "--only=facts",
            "--only=volume",
            "--only=import");

    private static final String SEED = "--seed=";
    private static final String TENANT = "--tenant=";
    private static final String ROWS = "--rows=";

    /**
     * What is measured in a tenant of many records.
     *
     * @param rows customers of the tenant; 0 where none is filled
     * @param measured whether it is, or only filled
     * @param pages how deep walks go, in pages of 200
     */
    record Volume(int rows, boolean measured, String tenant, int pages, Duration round) {
        boolean isWanted() {
            return rows > 0;
        }
    }

    static Settings of(List<String> arguments) {
        for (String argument : arguments) {
            if (!KNOWN.contains(argument)
                    && !argument.matches(
                            "(" + SEED + "|" + ROWS + ")[1-9][0-9]{0,7}|" + TENANT + "[a-z0-9][a-z0-9-]{0,62}")) {
                throw new Fault(
                        "There is no option " + argument + "; ./bandhu bench takes --quick, --write,"
                                + " --jvm=production|local, --only=api|facts|volume|import, --seed=<customers>, --tenant=<name>, --rows=<rows>.");
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
                Duration.ofSeconds(quick ? 15 : 60),
                volume(arguments, quick),
                imported(arguments, quick));
    }

    private static int imported(List<String> arguments, boolean quick) {
        int usual = quick ? 10_000 : 100_000;
        return arguments.contains("--only=import")
                ? value(arguments, ROWS).map(Integer::parseInt).orElse(usual)
                : 0;
    }

    String tenant() {
        return volume.tenant();
    }

    private static Volume volume(List<String> arguments, boolean quick) {
        boolean measured = arguments.contains("--only=volume");
        int usual = quick ? 20_000 : 1_000_000;
        int rows = value(arguments, SEED).map(Integer::parseInt).orElse(measured ? usual : 0);
        return new Volume(
                rows,
                measured,
                value(arguments, TENANT).orElse("volume"),
                quick ? 20 : 100,
                Duration.ofSeconds(quick ? 2 : 6));
    }

    private static Optional<String> value(List<String> arguments, String option) {
        return arguments.stream()
                .filter(argument -> argument.startsWith(option))
                .map(argument -> argument.substring(option.length()))
                .reduce((_, last) -> last);
    }
}
