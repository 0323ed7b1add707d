package bandhu.local;

import bandhu.testing.process.Ports;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The suite as a whole: what runs is found again, what is missing is started, everything is ended. */
final class Suite {

    private static final Duration HEALTHY = Duration.ofMinutes(5);
    private static final Duration LOOK = Duration.ofMillis(400);
    private static final Duration PORT_RELEASE = Duration.ofSeconds(5);

    private final RunFiles runs;
    private final Starter starter;
    private final Health health;
    private final PrintStream out;

    Suite(RunFiles runs, Starter starter, PrintStream out) {
        this.runs = runs;
        this.starter = starter;
        this.health = new Health(runs);
        this.out = out;
    }

    /** How a part fares. {@code pid} is 0 when it does not run; {@code health} is up, unhealthy or down. */
    record PartStatus(String part, long pid, int port, String health) {}

    /** Starts what is missing, in an order that keeps two cores busy, and waits until all parts are well. */
    void up() throws IOException {
        List<PartName> missing = Stream.of(PartName.values())
                .filter(part -> runs.process(part).isEmpty())
                .toList();
        if (missing.contains(PartName.POSTGRES)) {
            starter.handle().close();
        }
        for (PartName part : missing) {
            checkPorts(part);
        }
        for (PartName part : missing) {
            if (!part.isService() && part != PartName.POSTGRES) {
                start(part);
            }
        }
        if (missing.contains(PartName.POSTGRES)) {
            start(PartName.POSTGRES);
        }
        starter.provision();
        for (PartName part : missing) {
            if (part.isService()) {
                start(part);
            }
        }
        awaitHealth(missing.isEmpty() ? EnumSet.noneOf(PartName.class) : EnumSet.copyOf(missing));
    }

    boolean isEmpty() {
        return Stream.of(PartName.values()).noneMatch(part -> runs.process(part).isPresent());
    }

    List<PartStatus> status() {
        return Stream.of(PartName.values()).parallel().map(this::status).toList();
    }

    private PartStatus status(PartName part) {
        int port = runs.port(part);
        return runs.process(part)
                .map(process -> new PartStatus(part.text(), process.pid(), port, isWell(part) ? "up" : "unhealthy"))
                .orElseGet(() -> new PartStatus(part.text(), 0, port, "down"));
    }

    private void start(PartName part) throws IOException {
        runs.record(part, starter.start(part));
    }

    private void checkPorts(PartName part) {
        for (Port port : part.ports()) {
            int number = runs.port(part, port);
            if (runs.isRecorded(part)) {
                await(PORT_RELEASE, () -> Ports.isFree(number));
            }
            if (!Ports.isFree(number)) {
                throw new Complaint("Port " + number + ", which " + part.text()
                        + " needs, is taken by another program; set " + port.variable() + " to a free one.");
            }
        }
    }

    /** A part that was still ending when it was found running is started once it has ended. */
    private void awaitHealth(Set<PartName> started) throws IOException {
        long begin = System.nanoTime();
        List<PartName> waiting = new ArrayList<>(List.of(PartName.values()));
        while (!waiting.isEmpty()) {
            for (Iterator<PartName> parts = waiting.iterator(); parts.hasNext(); ) {
                PartName part = parts.next();
                if (isWell(part)) {
                    out.printf("  %-10s up on %d%n", part.text(), runs.port(part));
                    parts.remove();
                } else if (runs.process(part).isEmpty() && started.add(part)) {
                    checkPorts(part);
                    start(part);
                } else if (runs.process(part).isEmpty()) {
                    throw new Complaint("The part " + part.text() + " ended while it started; ./bandhu logs "
                            + part.text() + " tells why.");
                }
            }
            if (System.nanoTime() - begin > HEALTHY.toNanos()) {
                throw new Complaint(
                        "The part " + waiting.getFirst().text() + " is not healthy after " + HEALTHY.toSeconds()
                                + " s; ./bandhu logs " + waiting.getFirst().text() + " tells why.");
            }
            pause();
        }
    }

    private boolean isWell(PartName part) {
        try {
            return health.isWell(part, starter.handle());
        } catch (IOException e) {
            return false;
        }
    }

    static boolean await(Duration patience, java.util.function.BooleanSupplier condition) {
        long end = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            pause();
        }
        return true;
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Complaint("Interrupted.");
        }
    }
}
