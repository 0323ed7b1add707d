package bandhu.chassis.condition.memory;

import bandhu.chassis.condition.Checker;
import bandhu.chassis.condition.ConditionReader;
import bandhu.chassis.condition.time.AsOf;
import bandhu.chassis.field.Catalogue;
import bandhu.chassis.field.Field;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.MonthDay;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class ExplainerTest {
    private static final Catalogue CUSTOMERS = Catalogue.ofRows("customers", "customer")
            .with(Field.text("kind", "kind"))
            .with(Field.text("tags", "tag"))
            .with(Field.integer("age", "age"))
            .related(
                    "orders",
                    "customer_id",
                    Catalogue.ofRows("orders", "orders").with(Field.integer("sum", "sum")));

    @Test
    void of_an_all_that_failed_those_decided_that_failed() {
        Explanation explanation = explain(
                "{'all': [{'field': 'kind', 'op': 'eq', 'value': 'person'}, {'field': 'age', 'op': 'gt', 'value': 30}]}");

        assertThat(explanation.matches()).isFalse();
        assertThat(explanation.leaves())
                .extracting(Explanation.Leaf::pointer, Explanation.Leaf::holds, Explanation.Leaf::decided)
                .containsExactly(tuple("/all/0", true, false), tuple("/all/1", false, true));
        assertThat(explanation.leaves().getLast().saw())
                .extracting(JsonNode::asInt)
                .containsExactly(20);
    }

    @Test
    void of_an_any_that_held_those_decided_that_held() {
        Explanation explanation = explain(
                "{'any': [{'field': 'tags', 'op': 'eq', 'value': 'b'}, {'field': 'age', 'op': 'gt', 'value': 30}]}");

        assertThat(explanation.matches()).isTrue();
        assertThat(explanation.leaves())
                .extracting(Explanation.Leaf::field, Explanation.Leaf::decided)
                .containsExactly(tuple("tags", true), tuple("age", false));
        assertThat(explanation.leaves().getFirst().saw()).hasSize(2);
    }

    @Test
    void a_relation_shows_what_it_counted() {
        Explanation explanation = explain(
                "{'not': {'related': 'orders', 'where': {'field': 'sum', 'op': 'gte', 'value': 5}, 'count': {'gte': 2}}}");

        assertThat(explanation.matches()).isTrue();
        assertThat(explanation.leaves().getFirst().field()).isEqualTo("orders");
        assertThat(explanation.leaves().getFirst().saw().getFirst().asInt()).isOne();
        assertThat(explanation.leaves().getFirst().decided()).isTrue();
    }

    private static Explanation explain(String condition) {
        AsOf asOf = new AsOf(Instant.EPOCH, ZoneOffset.UTC, MonthDay.of(1, 1));
        var predicate = new Checker(asOf).check(ConditionReader.read(json(condition), ""), CUSTOMERS);
        return Explainer.explain(
                predicate,
                new JsonRow(
                        json("{'kind': 'person', 'tags': ['a', 'b'], 'age': 20, 'orders': [{'sum': 4}, {'sum': 5}]}")));
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
