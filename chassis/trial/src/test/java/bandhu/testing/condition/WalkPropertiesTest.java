package bandhu.testing.condition;

import bandhu.chassis.condition.Checker;
import bandhu.chassis.condition.ConditionReader;
import bandhu.chassis.condition.Predicate;
import bandhu.chassis.condition.memory.Evaluator;
import bandhu.chassis.condition.memory.JsonRow;
import bandhu.chassis.condition.sql.SqlText;
import bandhu.chassis.condition.time.AsOf;
import bandhu.chassis.page.Faults;
import bandhu.chassis.page.Shape;
import bandhu.chassis.page.Wanted;
import bandhu.chassis.page.keyset.Place;
import bandhu.chassis.page.keyset.Statements;
import bandhu.chassis.sql.RowMapper;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

import static org.assertj.core.api.Assertions.assertThat;

/** A walk shows what memory finds, each record once and in order, whichever way the planner would rather go. */
class WalkPropertiesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Comparator<ObjectNode> BY_BIRTH = Comparator.<ObjectNode, Instant>comparing(
                    Specimens::createdAt)
            .thenComparing(row -> row.get("id").textValue());
    private static Specimens specimens;

    /** Runs statements, and answers for their prices itself, so that cheap and dear ones are tried. */
    private record Prices(Random random) implements Statements.Runner {
        @Override
        public <T> List<T> run(SqlText text, RowMapper<T> mapper) {
            return specimens.rows(
                    text.text().startsWith("EXPLAIN ")
                            ? new SqlText().add("SELECT 'cost=0.00.." + random.nextInt(100) + "'")
                            : text,
                    mapper);
        }
    }

    @BeforeContainer
    static void makeTables() throws SQLException {
        specimens = new Specimens();
    }

    @AfterContainer
    static void close() throws SQLException {
        specimens.close();
    }

    @Property(tries = 500)
    void a_walk_shows_what_memory_finds_once_and_in_order(
            @ForAll("rows") List<ObjectNode> rows,
            @ForAll("conditions") String condition,
            @ForAll("moments") AsOf asOf,
            @ForAll boolean newestFirst,
            @ForAll @IntRange(min = 1, max = 4) int limit)
            throws Exception {
        Predicate predicate =
                new Checker(asOf).check(ConditionReader.read(JSON.readTree(condition), ""), Specimens.CATALOGUE);
        List<String> remembered = rows.stream()
                .filter(row -> !row.has("deleted") && Evaluator.holds(predicate, new JsonRow(row)))
                .sorted(newestFirst ? BY_BIRTH.reversed() : BY_BIRTH)
                .map(row -> row.get("id").textValue())
                .toList();
        Wanted wanted = wanted(newestFirst ? "-createdAt" : "createdAt", limit);
        Statements statements = Statements.of(Specimens.TENANT, Specimens.CATALOGUE, wanted, predicate);
        Prices prices = new Prices(new Random(condition.hashCode()));
        try {
            specimens.store(rows);
            assertThat(walk(statements, limit, prices)).as(condition).isEqualTo(remembered);
            assertThat(statements.count(prices)).as(condition).isEqualTo(remembered.size());
        } finally {
            specimens.forget();
        }
    }

    private static List<String> walk(Statements statements, int limit, Prices prices) {
        List<String> walked = new ArrayList<>();
        Place last = null;
        while (true) {
            List<Place> found = statements.find(last, limit, prices);
            found.forEach(place -> walked.add(place.id().toString()));
            if (found.size() < limit) {
                return walked;
            }
            last = found.getLast();
        }
    }

    private static Wanted wanted(String sort, int limit) {
        return new Wanted(
                null,
                null,
                Optional.empty(),
                List.of(sort),
                limit,
                Optional.empty(),
                false,
                Shape.WHOLE,
                "",
                Faults.OF_QUERY);
    }

    @Provide
    Arbitrary<String> conditions() {
        return SampleConditions.led();
    }

    @Provide
    Arbitrary<List<ObjectNode>> rows() {
        return SampleRows.any().list().ofMinSize(1).ofMaxSize(12);
    }

    @Provide
    Arbitrary<AsOf> moments() {
        return SampleConditions.moments();
    }
}
