package bandhu.testing.process;

import java.time.Instant;
import java.util.Optional;

/** A process named so that a recycled pid is not taken for it. {@code startedAt} is in epoch milliseconds. */
public record ProcessId(long pid, long startedAt) {

    public static ProcessId of(ProcessHandle process) {
        return new ProcessId(process.pid(), started(process));
    }

    public static ProcessId parse(String text) {
        String[] parts = text.strip().split(":");
        return new ProcessId(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
    }

    /** The process, when it still runs. */
    public Optional<ProcessHandle> find() {
        return ProcessHandle.of(pid).filter(ProcessId::isRunning).filter(process -> started(process) == startedAt);
    }

    /** Whether {@code process} does anything: one that ended but was not collected by its parent has no command. */
    public static boolean isRunning(ProcessHandle process) {
        return process.isAlive() && process.info().command().isPresent();
    }

    public boolean isAlive() {
        return find().isPresent();
    }

    @Override
    public String toString() {
        return pid + ":" + startedAt;
    }

    private static long started(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }
}
