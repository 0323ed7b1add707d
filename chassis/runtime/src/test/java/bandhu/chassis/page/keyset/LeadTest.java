package bandhu.chassis.page.keyset;

import bandhu.chassis.condition.Checker;
import bandhu.chassis.condition.ConditionReader;
import bandhu.chassis.condition.Predicate;
import bandhu.chassis.condition.sql.SqlText;
import bandhu.chassis.condition.time.AsOf;
import bandhu.chassis.field.Catalogue;
import bandhu.chassis.field.Field;
import bandhu.chassis.page.Faults;
import bandhu.chassis.page.Shape;
import bandhu.chassis.page.Wanted;
import bandhu.chassis.sql.RowMapper;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.MonthDay;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class LeadTest {
    private static final Catalogue THINGS = Catalogue.ofRecords("things", "thing")
            .with(Field.text("color", "color"))
            .with(Field.text("kind", "t")
                    .oneOf("a", "b")
                    .among("thing_value", "record_id", "field_id", new UUID(0, 1))
                    .single())
            .with(Field.text("tags", "t").among("thing_value", "record_id", "field_id", new UUID(0, 2)))
            .with(Field.text("owner.team", "team").at("owner", "id", "owner_id"))
            .sorted("color");
    private static final String TAG = "{'field': 'tags', 'op': 'eq', 'value': 'x'}";
    private static final String KIND = "{'field': 'kind', 'op': 'eq', 'value': 'a'}";
    private static final String COLOR = "{'field': 'color', 'op': 'eq', 'value': 'red'}";

    @Test
    void the_rows_of_a_value_give_the_order_and_each_table_names_the_tenant() {
        assertThat(sent(TAG, List.of(), null))
                .containsExactly("SELECT DISTINCT sorted.record_id, sorted.created_at FROM thing e"
                        + " JOIN thing_value sorted ON sorted.tenant_id = ? AND sorted.record_id = e.id"
                        + " AND sorted.field_id = ? WHERE e.tenant_id = ? AND e.deleted_at IS NULL AND true"
                        + " AND (((sorted.t = ?))) ORDER BY sorted.created_at DESC, sorted.record_id DESC LIMIT ?");
        assertThat(sent(KIND, List.of("createdAt"), Place.of(new UUID(0, 7), 0, List.of(Instant.EPOCH))))
                .containsExactly("SELECT sorted.record_id, sorted.created_at FROM thing e"
                        + " JOIN thing_value sorted ON sorted.tenant_id = ? AND sorted.record_id = e.id"
                        + " AND sorted.field_id = ? WHERE e.tenant_id = ? AND e.deleted_at IS NULL AND true"
                        + " AND (((sorted.t = ?))) AND (sorted.created_at, sorted.record_id) > (?, ?)"
                        + " ORDER BY sorted.created_at ASC, sorted.record_id ASC LIMIT ?");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                COLOR,
                "{'not': " + TAG + "}",
                "{'any': [" + TAG + ", " + KIND + "]}",
                "{'field': 'tags', 'op': 'ne', 'value': 'x'}",
                "{'field': 'tags', 'op': 'in', 'value': ['x', 'y']}",
                "{'field': 'tags', 'op': 'in', 'value': []}",
                "{'field': 'tags', 'op': 'exists'}",
                "{'field': 'owner.team', 'op': 'eq', 'value': 'x'}"
            })
    void nothing_else_leads(String condition) {
        assertThat(lead(condition, List.of())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"color", "-updatedAt", "-createdAt,color"})
    void other_orders_are_not_those_of_a_value(String sorts) {
        assertThat(lead(TAG, List.of(sorts.split(",")))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'{0}', tags", "'{1}, {0}', tags", "'{1}, {2}', kind", "'{2}, {0}, {1}', tags"})
    void of_several_the_one_of_any_value_leads(String parts, String leading) {
        String condition =
                "{'all': [" + parts.replace("{0}", TAG).replace("{1}", KIND).replace("{2}", COLOR) + "]}";

        assertThat(lead(condition, List.of()))
                .hasValueSatisfying(
                        lead -> assertThat(lead.test().field().name()).isEqualTo(leading));
    }

    @Test
    void beside_other_conditions_the_cheaper_of_two_ways_is_taken() {
        String both = "{'all': [" + TAG + ", " + COLOR + "]}";

        assertThat(sent(both, List.of(), null, 5, 7))
                .hasSize(3)
                .last()
                .asString()
                .contains("JOIN thing_value");
        assertThat(sent(both, List.of(), null, 7, 5))
                .hasSize(3)
                .last()
                .asString()
                .doesNotContain("JOIN thing_value");
        assertThat(sent("{'all': [" + TAG + ", {'field': 'createdAt', 'op': 'exists'}]}", List.of(), null))
                .hasSize(1);
    }

    /** Cursors are bound to it: whoever holds one of before goes on. */
    @Test
    void what_a_cursor_is_good_for_does_not_depend_on_the_way() {
        Wanted wanted = wanted(List.of());

        assertThat(Statements.of("t", THINGS, wanted, predicate(TAG)).scope(wanted))
                .isEqualTo(
                        "things\nWalk[terms=[Term[sort=Sort[name=createdAt, source=Own[columns=Columns[value=created_at,"
                                + " folded=null, monthDay=null, currency=null, scale=0, isKeyed=false]], kind=MOMENT,"
                                + " nullable=false], descending=true]], identity=id]\nfilter");
    }

    private static Optional<Lead> lead(String condition, List<String> sorts) {
        return Lead.of(predicate(condition), Walk.of(THINGS, wanted(sorts)));
    }

    /** The statements of a page, with the prices that the planner names in turn. */
    private static List<String> sent(String condition, List<String> sorts, Place last, Integer... prices) {
        List<String> sent = new ArrayList<>();
        List<Integer> next = new ArrayList<>(List.of(prices));
        Statements.of("t", THINGS, wanted(sorts), predicate(condition)).find(last, 3, new Statements.Runner() {
            @Override
            @SuppressWarnings("unchecked")
            public <T> List<T> run(SqlText text, RowMapper<T> mapper) {
                sent.add(text.text());
                return text.text().startsWith("EXPLAIN ")
                        ? (List<T>) List.of("Limit  (cost=0.42.." + next.removeFirst() + ".00 rows=3 width=24)")
                        : List.of();
            }
        });
        return sent;
    }

    private static Predicate predicate(String condition) {
        try {
            return new Checker(new AsOf(Instant.EPOCH, ZoneOffset.UTC, MonthDay.of(1, 1)))
                    .check(ConditionReader.read(new ObjectMapper().readTree(condition.replace('\'', '"')), ""), THINGS);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(condition, e);
        }
    }

    private static Wanted wanted(List<String> sorts) {
        return new Wanted(
                null,
                null,
                Optional.empty(),
                sorts,
                3,
                Optional.empty(),
                false,
                Shape.WHOLE,
                "filter",
                Faults.OF_QUERY);
    }
}
