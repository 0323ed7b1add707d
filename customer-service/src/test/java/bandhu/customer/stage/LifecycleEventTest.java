package bandhu.customer.stage;

import bandhu.chassis.event.EventType;
import bandhu.chassis.record.Uuid7;
import bandhu.customer.lifecycle.LifecycleStage;
import bandhu.customer.lifecycle.StageRow;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class LifecycleEventTest {
    private static final Path CONTRACTS = Path.of(System.getProperty("bandhu.root"), "docs", "contracts", "events");
    private static final UUID CUSTOMER = Uuid7.next();
    private static final ObjectMapper JSON = JsonMapper.builder()
            .findAndAddModules()
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.USE_DEFAULTS))
            .build();

    @ParameterizedTest
    @EnumSource(value = LifecycleStage.class, mode = EnumSource.Mode.EXCLUDE, names = "PROSPECT")
    void the_news_of_each_stage_keeps_its_contract(LifecycleStage stage) throws IOException {
        follows(LifecycleEvent.entered(CUSTOMER, row(stage), 1));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_change_of_the_past_keeps_its_contract(boolean prospect) throws IOException {
        var lines = prospect
                ? List.<LifecycleEvent.Line>of()
                : List.of(LifecycleEvent.Line.of(row(LifecycleStage.ACQUIRED)));
        follows(new LifecycleEvent.Revised(
                CUSTOMER,
                prospect ? "prospect" : "acquired",
                prospect ? null : Instant.parse("2026-01-01T00:00:00Z"),
                2,
                lines));
    }

    @ParameterizedTest
    @ValueSource(strings = {"selected", "churned"})
    void what_a_person_said_keeps_its_contract(String stage) throws IOException {
        follows(new LifecycleEvent.OverrideSet(CUSTOMER, stage));
    }

    private static void follows(LifecycleEvent event) throws IOException {
        var type = event.getClass().getAnnotation(EventType.class).value();
        var schema = schema(type);
        assertThat(schema.validate(json(event), InputFormat.JSON)).isEmpty();
        var example = Files.readString(CONTRACTS.resolve(type + ".example.json"));
        assertThat(schema.validate(example, InputFormat.JSON)).isEmpty();
    }

    private static Schema schema(String type) throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(CONTRACTS.resolve(type + ".schema.json")));
    }

    private static String json(Object event) throws JsonProcessingException {
        return JSON.writeValueAsString(event);
    }

    private static StageRow row(LifecycleStage stage) {
        var cause = new StageRow.Cause("test", List.of(Uuid7.next().toString()));
        return new StageRow(stage, Instant.parse("2026-01-01T00:00:00Z"), cause, "Because.");
    }
}
