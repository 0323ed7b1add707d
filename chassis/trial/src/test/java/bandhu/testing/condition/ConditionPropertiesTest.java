package bandhu.testing.condition;

import bandhu.chassis.condition.Checker;
import bandhu.chassis.condition.ConditionReader;
import bandhu.chassis.condition.Predicate;
import bandhu.chassis.condition.memory.Evaluator;
import bandhu.chassis.condition.memory.Explainer;
import bandhu.chassis.condition.memory.JsonRow;
import bandhu.chassis.condition.sql.Compiler;
import bandhu.chassis.condition.sql.SqlText;
import bandhu.chassis.condition.time.AsOf;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

import static org.assertj.core.api.Assertions.assertThat;

/** The database and memory give the same answer to any condition over any rows. */
class ConditionPropertiesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static Specimens specimens;

    @BeforeContainer
    static void makeTables() throws SQLException {
        specimens = new Specimens();
    }

    @AfterContainer
    static void close() throws SQLException {
        specimens.close();
    }

    @Property(tries = 600)
    void database_and_memory_agree(
            @ForAll("rows") List<ObjectNode> rows, @ForAll("conditions") String condition, @ForAll("moments") AsOf asOf)
            throws Exception {
        Predicate predicate =
                new Checker(asOf).check(ConditionReader.read(JSON.readTree(condition), ""), Specimens.CATALOGUE);
        Set<String> remembered = rows.stream()
                .filter(row -> !row.has("deleted") && Evaluator.holds(predicate, new JsonRow(row)))
                .map(row -> row.get("id").textValue())
                .collect(Collectors.toSet());

        SqlText sql = new SqlText().add("SELECT e.id FROM specimen e WHERE ");
        Compiler compiler = new Compiler(sql, Specimens.TENANT);
        compiler.addLive(Specimens.CATALOGUE, "e");
        sql.add(" AND ");
        compiler.add(predicate, "e");
        try {
            specimens.store(rows);
            assertThat(Set.copyOf(specimens.rows(sql, row -> row.getString(1))))
                    .as("%s in %s", condition, sql.text())
                    .isEqualTo(remembered);
        } finally {
            specimens.forget();
        }
    }

    @Property(tries = 300)
    void what_decided_explains_the_answer(
            @ForAll("rows") List<ObjectNode> rows, @ForAll("conditions") String condition, @ForAll("moments") AsOf asOf)
            throws Exception {
        Predicate predicate =
                new Checker(asOf).check(ConditionReader.read(JSON.readTree(condition), ""), Specimens.CATALOGUE);
        for (ObjectNode row : rows) {
            var explanation = Explainer.explain(predicate, new JsonRow(row));

            assertThat(explanation.matches()).isEqualTo(Evaluator.holds(predicate, new JsonRow(row)));
            if (!condition.contains("[]")) {
                assertThat(explanation.leaves()).anyMatch(leaf -> leaf.decided());
            }
        }
    }

    @Provide
    Arbitrary<String> conditions() {
        return SampleConditions.any();
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
