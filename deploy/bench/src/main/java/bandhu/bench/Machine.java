package bandhu.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/** What the figures were taken on. */
final class Machine {
    private static final long GIGA = 1L << 30;

    private Machine() {}

    static String describe(Settings settings) throws IOException {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return String.format(
                Locale.ROOT,
                "%d cores (%s), %d GiB, %s %s; load average before the run %.1f. Services: %s on Java %s.",
                system.getAvailableProcessors(),
                cpu(),
                Math.round((double) system.getTotalMemorySize() / GIGA),
                System.getProperty("os.name"),
                System.getProperty("os.version"),
                system.getSystemLoadAverage(),
                settings.production()
                        ? "both compilers (`" + Settings.PRODUCTION_JVM + "`, serial collector)"
                        : "the local suite's small JVM (first compiler only, `-Xmx192m`, serial collector)",
                Runtime.version());
    }

    private static String cpu() throws IOException {
        Path info = Path.of("/proc/cpuinfo");
        if (!Files.exists(info)) {
            return System.getProperty("os.arch");
        }
        try (Stream<String> lines = Files.lines(info)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(System.getProperty("os.arch"));
        }
    }
}
