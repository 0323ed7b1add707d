package bandhu.local.demo;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;

/** What a load did and noticed: rows sent, spellings put right, things kept as they were, rows refused. No row is dropped silently. */
final class LoadReport {
    private static final int SHOWN = 20;
    private final Map<String, AtomicInteger> sent = new ConcurrentSkipListMap<>();
    private final Map<String, AtomicInteger> changed = new ConcurrentSkipListMap<>();
    private final Map<String, AtomicInteger> noticed = new ConcurrentSkipListMap<>();
    private final List<String> refused = Collections.synchronizedList(new ArrayList<>());

    void sent(String what) {
        count(sent, what);
    }

    void changed(String what) {
        count(changed, what);
    }

    void noticed(String what) {
        count(noticed, what);
    }

    void corrected(String what, String from, String to) {
        count(noticed, what + " \"" + from + "\" read as \"" + to + "\"");
    }

    void refused(String row, String why) {
        refused.add(row + ": " + why);
    }

    boolean isClean() {
        return refused.isEmpty();
    }

    int changes() {
        return changed.values().stream().mapToInt(AtomicInteger::get).sum();
    }

    int noticedCount(String what) {
        AtomicInteger count = noticed.get(what);
        return count == null ? 0 : count.get();
    }

    int sentCount(String what) {
        AtomicInteger count = sent.get(what);
        return count == null ? 0 : count.get();
    }

    List<String> refusals() {
        return List.copyOf(refused);
    }

    void print(PrintStream out) {
        out.println("Rows");
        sent.forEach((what, count) -> out.printf("  %,8d %s%n", count.get(), what));
        out.println("Written (the rest stood there already)");
        changed.forEach((what, count) -> out.printf("  %,8d %s%n", count.get(), what));
        if (changed.isEmpty()) {
            out.println("         0");
        }
        out.println("Noticed");
        noticed.forEach((what, count) -> out.printf("  %,8d %s%n", count.get(), what));
        out.printf("Refused%n  %,8d%n", refused.size());
        refused.stream().limit(SHOWN).forEach(line -> out.println("           " + line));
        if (refused.size() > SHOWN) {
            out.println("           ... and " + (refused.size() - SHOWN) + " more");
        }
    }

    private static void count(Map<String, AtomicInteger> counts, String what) {
        counts.computeIfAbsent(what, key -> new AtomicInteger()).incrementAndGet();
    }
}
