package bandhu.testing.volume;

import bandhu.chassis.condition.Checker;
import bandhu.chassis.condition.Condition;
import bandhu.chassis.condition.Predicate;
import bandhu.chassis.condition.time.AsOf;
import bandhu.chassis.field.Catalogue;
import bandhu.chassis.field.Field;
import bandhu.chassis.field.Source;
import bandhu.chassis.page.ListQuery;
import bandhu.chassis.page.PageRequest;
import bandhu.chassis.page.Wanted;
import bandhu.chassis.page.keyset.Statements;
import java.sql.SQLException;
import java.time.Instant;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Every filter and every sort of every list, words, and the searches of real screens, touch few pages in a tenant of
 * {@value Volume#ROWS} rows, at the beginning of a walk as in its middle. A service's test is
 *
 * <pre>{@code
 * @QuarkusTest
 * class PlansTest implements PlansOfLists {}
 * }</pre>
 *
 * with {@code volume/rows.sql} and {@code volume/combinations.json} among its test resources.
 */
public interface PlansOfLists {
    @Test
    default void filters_touch_few_pages() throws SQLException {
        String tenant = Volume.filled().tenant();
        Values values = new Values(tenant);
        try (Ledger ledger = new Ledger(tenant, "filters")) {
            for (Catalogue catalogue : Volume.filled().catalogues()) {
                for (Field field : catalogue.fields().values()) {
                    for (Values.Share share : field.isFilter() ? Values.Share.values() : new Values.Share[0]) {
                        String value = values.of(catalogue.table(), field, share);
                        ListQuery query = ListQuery.of(Map.of(field.name(), List.of(value)));
                        String name = catalogue.collection() + "?" + field.name() + "=" + value + " (" + share + ")";
                        ledger.walk(name, statements(tenant, catalogue, query));
                    }
                }
            }
            ledger.check();
        }
    }

    @Test
    default void sorts_touch_few_pages() throws SQLException {
        String tenant = Volume.filled().tenant();
        try (Ledger ledger = new Ledger(tenant, "sorts")) {
            for (Catalogue catalogue : Volume.filled().catalogues()) {
                for (String sort : catalogue.sorts().keySet()) {
                    for (String direction : List.of("", "-")) {
                        ListQuery query = ListQuery.of(Map.of("sort", List.of(direction + sort)));
                        String name = catalogue.collection() + "?sort=" + direction + sort;
                        ledger.wholeWalk(name, statements(tenant, catalogue, query));
                    }
                }
            }
            ledger.check();
        }
    }

    @Test
    default void recorded_searches_touch_few_pages() throws SQLException {
        String tenant = Volume.filled().tenant();
        Values values = new Values(tenant);
        try (Ledger ledger = new Ledger(tenant, "searches")) {
            for (Combination combination : Combination.recorded()) {
                Catalogue catalogue = Volume.filled().catalogues().stream()
                        .filter(one -> one.collection().equals(combination.collection()))
                        .findFirst()
                        .orElseThrow();
                ledger.walk(
                        combination.collection() + ", " + combination.name(),
                        statements(tenant, catalogue, combination.request(catalogue, values)));
            }
            ledger.check();
        }
    }

    @Test
    default void words_touch_few_pages() throws SQLException {
        String tenant = Volume.filled().tenant();
        Values values = new Values(tenant);
        try (Ledger ledger = new Ledger(tenant, "words")) {
            for (Catalogue catalogue : Volume.filled().catalogues()) {
                if (catalogue.fullText().isEmpty()) {
                    continue;
                }
                Field filter = catalogue.fields().values().stream()
                        .filter(field -> field.isFilter() && field.source() instanceof Source.Own)
                        .findFirst()
                        .orElseThrow();
                String frequent = values.of(catalogue.table(), filter, Values.Share.FREQUENT);
                new Typed(tenant).of(catalogue).forEach((kind, typed) -> {
                    String name = catalogue.collection() + "?q=" + typed + " (" + kind + ")";
                    ledger.walk(name, narrowed(tenant, catalogue, ListQuery.of(Map.of("q", List.of(typed)))));
                    ledger.walk(
                            name + "&" + filter.name() + "=" + frequent,
                            narrowed(
                                    tenant,
                                    catalogue,
                                    ListQuery.of(Map.of("q", List.of(typed), filter.name(), List.of(frequent)))));
                });
            }
            ledger.check(Ledger.MOST_OF_WORDS);
        }
    }

    /** What has no place in the collection's own order, such as a survey that nobody answered, is never listed. */
    private static Statements statements(String tenant, Catalogue catalogue, PageRequest request) {
        Wanted wanted = request.wanted(catalogue);
        Checker checker = checker();
        Condition listed = Condition.exists(catalogue.defaultSort().replaceFirst("^-", ""));
        Predicate predicate =
                new Predicate.And(List.of(checker.check(wanted.where(), catalogue), checker.check(listed, catalogue)));
        return Statements.of(tenant, catalogue, wanted, predicate);
    }

    /** By nothing but what is asked for. */
    private static Statements narrowed(String tenant, Catalogue catalogue, PageRequest request) {
        Wanted wanted = request.wanted(catalogue);
        return Statements.of(tenant, catalogue, wanted, checker().check(wanted.where(), catalogue));
    }

    private static Checker checker() {
        return new Checker(new AsOf(Instant.now(), ZoneId.of("Asia/Colombo"), MonthDay.of(4, 1)));
    }
}
