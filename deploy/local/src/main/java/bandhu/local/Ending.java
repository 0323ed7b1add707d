package bandhu.local;

import bandhu.testing.process.Ports;
import bandhu.testing.process.ProcessId;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** Ends parts: asks, waits, then insists; leaves no process and no port. */
final class Ending {

    private static final Duration POLITE = Duration.ofSeconds(12);
    private static final Duration FORCED = Duration.ofSeconds(5);

    private final RunFiles runs;
    private final Starter starter;

    Ending(RunFiles runs, Starter starter) {
        this.runs = runs;
        this.starter = starter;
    }

    /** Services and gateway together, then what they stood on. Returns how many parts were running. */
    int down() throws IOException {
        int running = (int) Stream.of(PartName.values())
                .filter(part -> runs.process(part).isPresent())
                .count();
        List<PartName> upper = new ArrayList<>(PartName.services());
        upper.add(PartName.GATEWAY);
        end(upper);
        end(List.of(PartName.KAFKA, PartName.IDENTITY, PartName.MAIL));
        List<ProcessHandle> postgres = family(PartName.POSTGRES);
        starter.handle().close();
        finish(postgres);
        awaitPorts();
        for (PartName part : PartName.values()) {
            runs.forget(part);
        }
        return running;
    }

    private void end(List<PartName> parts) {
        List<ProcessHandle> processes = new ArrayList<>();
        parts.forEach(part -> processes.addAll(family(part)));
        processes.forEach(ProcessHandle::destroy);
        finish(processes);
    }

    private static void finish(List<ProcessHandle> processes) {
        if (!Suite.await(POLITE, () -> processes.stream().noneMatch(ProcessId::isRunning))) {
            processes.forEach(ProcessHandle::destroyForcibly);
            Suite.await(FORCED, () -> processes.stream().noneMatch(ProcessId::isRunning));
        }
    }

    private void awaitPorts() {
        for (PartName part : PartName.values()) {
            for (Port port : part.ports()) {
                runs.recordedPort(part, port).ifPresent(number -> Suite.await(FORCED, () -> !Ports.answers(number)));
            }
        }
    }

    private List<ProcessHandle> family(PartName part) {
        return runs.process(part)
                .map(process ->
                        Stream.concat(Stream.of(process), process.descendants()).toList())
                .orElse(Collections.emptyList());
    }
}
