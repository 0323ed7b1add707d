package bandhu.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the parts take of the machine.
 *
 * @param megabytes resident memory, what processes share counted once
 * @param startSeconds what the service's own log says, empty for other parts
 */
record Footprint(String part, long megabytes, OptionalDouble startSeconds) {
    private static final Pattern PROPORTIONAL = Pattern.compile("(?m)^Pss:\\s+(\\d+) kB");
    private static final Pattern STARTED = Pattern.compile("started in ([0-9.]+)s");
    private static final int KILO = 1024;

    static List<Footprint> of(BenchSuite suite) throws IOException {
        List<Footprint> all = new ArrayList<>();
        for (String part : BenchSuite.PARTS) {
            all.add(new Footprint(part, megabytes(suite.process(part)), started(suite.log(part))));
        }
        return all;
    }

    /** What a process and those that it began take of memory. */
    static long megabytes(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants())
                        .mapToLong(one -> kilobytes(one.pid()))
                        .sum()
                / KILO;
    }

    private static long kilobytes(long pid) {
        try {
            Matcher matcher = PROPORTIONAL.matcher(Files.readString(Path.of("/proc/" + pid + "/smaps_rollup")));
            return matcher.find() ? Long.parseLong(matcher.group(1)) : 0;
        } catch (IOException e) {
            return 0;
        }
    }

    private static OptionalDouble started(Path log) throws IOException {
        if (!Files.exists(log)) {
            return OptionalDouble.empty();
        }
        try (Stream<String> lines = Files.lines(log)) {
            return lines.map(STARTED::matcher)
                    .filter(Matcher::find)
                    .mapToDouble(found -> Double.parseDouble(found.group(1)))
                    .reduce((_, last) -> last);
        }
    }
}
