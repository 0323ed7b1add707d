package bandhu.testing.volume;

import bandhu.chassis.page.keyset.Place;
import bandhu.chassis.page.keyset.Statements;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** What pages touched, against what they may; all of it goes to a file in {@code target}, the worst first. */
final class Ledger implements AutoCloseable {
    static final long MOST = 2_000;

    /** Words are looked up in a second index, of all collections together, and each document by itself. */
    static final long MOST_OF_WORDS = 6_000;

    private static final int PAGE = 50;
    private final Plans plans;
    private final String name;
    private final List<Entry> entries = new ArrayList<>();

    private record Entry(String name, Plans.Cost cost) {
        @Override
        public String toString() {
            return "%5d buffers: %s%n%s".formatted(cost.buffers(), name, cost.detail());
        }
    }

    Ledger(String tenant, String name) throws SQLException {
        this.plans = new Plans(tenant);
        this.name = name;
    }

    /** Enters the first page of a walk, and one from its middle. */
    List<Place> walk(String what, Statements statements) {
        entries.add(new Entry(what, plans.page(statements, null, PAGE)));
        List<Place> walked = plans.walk(statements, Volume.ROWS - PAGE);
        if (walked.size() > PAGE) {
            enter(what + ", in the middle", statements, walked.get(walked.size() / 2));
        }
        return walked;
    }

    /** The same, and a page near the walk's end, where records that lack what is sorted by stand. */
    void wholeWalk(String what, Statements statements) {
        enter(what + ", near the end", statements, walk(what, statements).getLast());
    }

    private void enter(String what, Statements statements, Place behind) {
        entries.add(new Entry(what, plans.page(statements, behind, PAGE)));
    }

    void check() {
        check(MOST);
    }

    /** @param most buffers of a page */
    void check(long most) {
        entries.sort(Comparator.comparingLong((Entry entry) -> entry.cost().buffers())
                .reversed());
        write();
        assertThat(entries.stream()
                        .filter(entry -> entry.cost().buffers() > most)
                        .map(Entry::toString))
                .as("pages that touch more than %d buffers", most)
                .isEmpty();
    }

    @Override
    public void close() throws SQLException {
        plans.close();
    }

    private void write() {
        try {
            Path folder = Files.createDirectories(Path.of("target", "volume"));
            Files.write(
                    folder.resolve(name + ".txt"),
                    entries.stream().map(Entry::toString).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
