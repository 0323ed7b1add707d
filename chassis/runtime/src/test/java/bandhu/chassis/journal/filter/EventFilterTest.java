package bandhu.chassis.journal.filter;

import bandhu.chassis.condition.Checker;
import bandhu.chassis.condition.Condition;
import bandhu.chassis.condition.ConditionReader;
import bandhu.chassis.condition.time.AsOf;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class EventFilterTest {
    private static final ZoneId COLOMBO = ZoneId.of("Asia/Colombo");
    private static final AsOf AS_OF = new AsOf(Instant.parse("2026-11-23T10:00:00Z"), COLOMBO, MonthDay.of(4, 1));
    private static final JsonNode ORDER = json("""
            {"type": "bandhu.sales.order-placed.v1", "subject": "01900000-0000-7000-8000-000000000001",
             "time": "2026-11-22T20:00:00Z", "actor": "Kamala",
             "data": {"total": {"amount": "1250.00", "currency": "LKR"}, "first": true, "lines": [{"quantity": 3}],
                      "placedAt": "2026-11-22T20:00:00Z", "channel": "shop"}}""");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"field\": \"type\", \"op\": \"eq\", \"value\": \"bandhu.sales.order-placed.v1\"}",
                "{\"field\": \"actor\", \"op\": \"startsWith\", \"value\": \"kam\"}",
                "{\"field\": \"quiet\", \"op\": \"missing\"}",
                "{\"field\": \"time\", \"op\": \"within\", \"value\": {\"last\": \"P2D\"}}",
                "{\"field\": \"data.total\", \"op\": \"gte\", \"value\": {\"amount\": \"1000\", \"currency\": \"LKR\"}}",
                "{\"field\": \"data.total.amount\", \"op\": \"gt\", \"value\": 1249.5}",
                "{\"field\": \"data.first\", \"op\": \"eq\", \"value\": true}",
                "{\"field\": \"data.lines.quantity\", \"op\": \"between\", \"value\": [1, 3]}",
                "{\"field\": \"data.lines.quantity\", \"op\": \"exists\"}",
                "{\"field\": \"data.placedAt\", \"op\": \"eq\", \"value\": \"2026-11-23\"}",
                "{\"field\": \"data.placedAt\", \"op\": \"lt\", \"value\": \"2026-11-22T20:00:01Z\"}",
                "{\"field\": \"data.channel\", \"op\": \"in\", \"value\": [\"shop\", \"web\"]}",
                "{\"not\": {\"field\": \"data.channel\", \"op\": \"eq\", \"value\": \"web\"}}"
            })
    void what_the_event_is_holds(String condition) {
        assertThat(holds(condition)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"field\": \"subject\", \"op\": \"eq\", \"value\": \"another\"}",
                "{\"field\": \"quiet\", \"op\": \"exists\"}",
                "{\"field\": \"data.total.amount\", \"op\": \"lt\", \"value\": 1000}",
                "{\"field\": \"data.total\", \"op\": \"gte\", \"value\": {\"amount\": \"1000\", \"currency\": \"USD\"}}",
                "{\"field\": \"data.channel\", \"op\": \"gt\", \"value\": 5}",
                "{\"field\": \"data.nothing\", \"op\": \"exists\"}"
            })
    void what_it_is_not_does_not(String condition) {
        assertThat(holds(condition)).isFalse();
    }

    @Test
    void other_types_are_not_wanted() {
        Condition everything = Condition.everything();
        EventFilter filter = new EventFilter(
                List.of("bandhu.sales.order-cancelled.v1"),
                new Checker(AS_OF).check(everything, EventCatalogue.of(everything)),
                COLOMBO);

        assertThat(filter.wants(ORDER)).isFalse();
    }

    private static boolean holds(String text) {
        Condition condition = ConditionReader.read(json(text), "/where");
        return new EventFilter(List.of(), new Checker(AS_OF).check(condition, EventCatalogue.of(condition)), COLOMBO)
                .wants(ORDER);
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
