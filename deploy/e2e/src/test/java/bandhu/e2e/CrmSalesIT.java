package bandhu.e2e;

import bandhu.e2e.CrmSales.Figures;
import bandhu.testing.TestData;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** A real CRM export, loaded by the demo command, against an independent count of its files. */
@ExtendWith(WholeSuite.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Timeout(value = 20, unit = TimeUnit.MINUTES)
class CrmSalesIT {

    private static final String TENANT = "crm-sales";
    private static final String REVERSED = "crm-sales-reversed";
    private static final String PERIOD = "&from=2016-01-01&to=2018-12-31";
    private static final double EXACT = 1e-12;

    private Path folder;
    private CrmSales files;
    private RunningSuite suite;
    private Reader reader;
    private List<String> mailedBefore;

    @BeforeAll
    void load(RunningSuite running) throws Exception {
        folder = TestData.folder("crm-sales");
        files = CrmSales.read(folder);
        suite = running;
        reader = new Reader(suite, TENANT);
        mailedBefore = suite.addressesWithMail();
        load(folder, TENANT);
    }

    @Test
    void the_total_is_that_of_the_files() throws IOException {
        Figures expected = files.total();
        assertThat(expected.won()).isEqualTo(4238);
        assertThat(expected.lost()).isEqualTo(2473);
        assertThat(expected.revenue()).isEqualByComparingTo("10005534");

        JsonPath answer = reader.get("/v1/kpis?names=win-rate,revenue" + PERIOD);

        assertThat(answer.getLong("kpis[0].numerator")).isEqualTo(expected.won());
        assertThat(answer.getLong("kpis[0].denominator")).isEqualTo(expected.won() + expected.lost());
        assertThat(answer.getDouble("kpis[0].value")).isCloseTo(expected.winRate(), within(EXACT));
        assertThat(amount(answer.get("kpis[1].value"))).isEqualByComparingTo(expected.revenue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"seller", "manager", "region", "product", "sector", "month"})
    void every_group_is_that_of_the_files(String grouping) throws IOException {
        Map<String, Figures> expected = files.by(grouping);

        Map<String, Map<String, Object>> rates = groups("win-rate", grouping);
        Map<String, Map<String, Object>> revenues = groups("revenue", grouping);

        assertThat(rates.keySet()).isEqualTo(new TreeMap<>(expected).keySet());
        expected.forEach((label, figures) -> {
            assertThat(((Number) rates.get(label).get("numerator")).longValue())
                    .as("won of %s", label)
                    .isEqualTo(figures.won());
            assertThat(((Number) rates.get(label).get("denominator")).longValue())
                    .as("closed of %s", label)
                    .isEqualTo(figures.won() + figures.lost());
            assertThat(((Number) rates.get(label).get("value")).doubleValue())
                    .as("win rate of %s", label)
                    .isCloseTo(figures.winRate(), within(EXACT));
            assertThat(amount(revenues.getOrDefault(label, Map.of()).get("value")))
                    .as("revenue of %s", label)
                    .isEqualByComparingTo(figures.revenue());
        });
    }

    @Test
    void every_account_with_a_win_is_acquired_on_the_day_of_its_first() throws IOException {
        Map<String, String> expected = new TreeMap<>();
        files.firstWins().forEach((account, day) -> expected.put(account, "acquired since " + day + "T00:00:00Z"));

        Map<String, String> acquired = new TreeMap<>();
        reader.lifecycles().forEach((account, history) -> history.stream()
                .filter(stage -> stage.startsWith("acquired "))
                .findFirst()
                .ifPresent(stage -> acquired.put(account, stage)));

        assertThat(acquired).isEqualTo(expected);
        assertThat(reader.get("/v1/kpis?names=acquisition" + PERIOD).getInt("kpis[0].value"))
                .isEqualTo(expected.size());
    }

    @Test
    void loaded_history_mails_nobody() throws IOException {
        assertThat(suite.addressesWithMail()).containsExactlyInAnyOrderElementsOf(mailedBefore);
        for (String collection : List.of("messages", "tickets")) {
            assertThat(reader.get("/v1/" + collection).getList("items"))
                    .as(collection)
                    .isEmpty();
        }
    }

    @Test
    @Order(Integer.MAX_VALUE - 1)
    void a_second_run_changes_nothing() throws Exception {
        Map<String, Long> before = written();

        Command.Result again = suite.run("demo", "--from", folder.toString(), "--tenant", TENANT);

        assertThat(again.exitCode()).as(again.output()).isZero();
        assertThat(again.output()).containsPattern("Written \\(the rest stood there already\\)\\s+0\\s");
        assertThat(written()).isEqualTo(before);
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void the_same_rows_in_another_order_give_the_same_lifecycles() throws Exception {
        Set<String> some = files.everyThirdAccount();
        Map<String, List<String>> expected = reader.lifecycles();
        expected.keySet().retainAll(some);

        Path reversed = files.lastToFirst(folder, some);
        Command.Result loaded = suite.run("demo", "--from", reversed.toString(), "--tenant", REVERSED);

        assertThat(loaded.exitCode()).as(loaded.output()).isZero();
        Map<String, List<String>> actual = new Reader(suite, REVERSED).lifecycles();
        actual.keySet().retainAll(some);
        assertThat(actual).isEqualTo(expected).hasSameSizeAs(some);
    }

    private void load(Path from, String tenant) throws IOException, InterruptedException {
        Command.Result loaded = suite.run("demo", "--from", from.toString(), "--tenant", tenant);
        assertThat(loaded.exitCode()).as(loaded.output()).isZero();
        assertThat(loaded.output()).contains("GTXPro", "technolgy", "Philipines");
    }

    private Map<String, Long> written() throws IOException, SQLException {
        Map<String, Long> rows = new TreeMap<>();
        for (String service : RunningSuite.SERVICES) {
            for (String table : List.of("change", "journal", "inbox", "dead_letter")) {
                rows.put(service + "." + table, suite.rows(service, table, TENANT));
            }
        }
        return rows;
    }

    private Map<String, Map<String, Object>> groups(String name, String grouping) throws IOException {
        List<Map<String, Object>> groups = reader.get("/v1/kpis?names=" + name + "&groupBy=" + grouping + PERIOD)
                .getList("kpis[0].groups");
        Map<String, Map<String, Object>> byLabel = new TreeMap<>();
        groups.forEach(group -> byLabel.put(String.valueOf(group.get("label")), group));
        return byLabel;
    }

    private static BigDecimal amount(Object money) {
        return money == null
                ? BigDecimal.ZERO
                : new BigDecimal(((Map<?, ?>) money).get("amount").toString());
    }
}
