package bandhu.testing.customfield;

import bandhu.chassis.condition.Checker;
import bandhu.chassis.condition.ConditionReader;
import bandhu.chassis.condition.Op;
import bandhu.chassis.condition.Predicate;
import bandhu.chassis.condition.memory.Evaluator;
import bandhu.chassis.condition.memory.JsonRow;
import bandhu.chassis.condition.time.AsOf;
import bandhu.chassis.field.Catalogue;
import bandhu.chassis.field.Completion;
import bandhu.chassis.field.Field;
import bandhu.chassis.field.custom.CustomType;
import bandhu.chassis.record.Uuid7;
import bandhu.testing.Tenants;
import bandhu.testing.data.Work;
import bandhu.testing.notes.NoteRepository;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.MonthDay;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The database and memory give the same answer to any operator of any type of custom field. */
@QuarkusTest
class CustomFindingTest {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(com.fasterxml.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    @Inject
    CustomNotes notes;

    @Inject
    NoteRepository repository;

    @Inject
    Completion completion;

    @Inject
    Work work;

    @Inject
    Clock clock;

    private final String tenant = Tenants.random().name();

    @ParameterizedTest
    @EnumSource(CustomType.class)
    void database_and_memory_agree(CustomType type) throws Exception {
        notes.define(tenant, "x", type);
        notes.define(tenant, "other", type);
        Map<UUID, JsonNode> rows = rows(type);
        Catalogue catalogue = work.as(tenant, () -> completion.complete(repository.catalogue()));
        Field field = catalogue.fields().get("customFields.x");
        List<String> faults = new ArrayList<>();
        int agreed = 0;
        for (String condition : conditions(type, field)) {
            Predicate predicate = new Checker(new AsOf(clock.instant(), ZoneOffset.UTC, MonthDay.of(1, 1)))
                    .check(ConditionReader.read(JSON.readTree(condition), ""), catalogue);
            var remembered = new HashSet<UUID>();
            rows.forEach((id, row) -> {
                if (Evaluator.holds(predicate, new JsonRow(row))) {
                    remembered.add(id);
                }
            });
            var found = new HashSet<>(notes.find(tenant, condition));
            if (!found.equals(remembered)) {
                faults.add(condition + " finds " + found + ", memory " + remembered);
            }
            agreed += remembered.isEmpty() || remembered.size() == rows.size() ? 0 : 1;
        }

        assertThat(faults).isEmpty();
        assertThat(agreed).as("conditions that tell rows apart").isGreaterThan(3);
    }

    private Map<UUID, JsonNode> rows(CustomType type) throws Exception {
        Random random = new Random(type.ordinal());
        List<String> pool = CustomSpecimens.values(type);
        Map<UUID, JsonNode> rows = new HashMap<>();
        for (int i = 0; i <= pool.size() + 3; i++) {
            Map<String, Object> given = new HashMap<>();
            if (i < pool.size()) {
                given.put("x", JSON.readValue(pool.get(i), Object.class));
            }
            if (random.nextBoolean()) {
                given.put("other", JSON.readValue(pool.get(random.nextInt(pool.size())), Object.class));
            }
            UUID id = Uuid7.next();
            rows.put(id, JSON.readTree(CustomNotes.json(Map.of("customFields", notes.write(tenant, id, given)))));
        }
        return rows;
    }

    private static List<String> conditions(CustomType type, Field field) {
        List<String> all = new ArrayList<>();
        List<String> values = CustomSpecimens.operands(type);
        for (Op op : Op.of(field)) {
            switch (op) {
                case EXISTS, MISSING -> all.add(condition(op, null));
                case IN, NOT_IN -> {
                    all.add(condition(op, "[]"));
                    all.add(condition(op, values.subList(0, 2).toString()));
                    all.add(condition(op, values.toString()));
                }
                case BETWEEN -> CustomSpecimens.pairs(type).forEach(pair -> all.add(condition(op, pair)));
                case CONTAINS, STARTS_WITH ->
                    CustomSpecimens.PARTS.forEach(part -> all.add(condition(op, CustomNotes.json(part))));
                case WITHIN -> CustomSpecimens.SPANS.forEach(span -> all.add(condition(op, span)));
                default -> values.forEach(value -> all.add(condition(op, value)));
            }
        }
        List<String> negated =
                all.stream().map(each -> "{\"not\":" + each + "}").toList();
        all.addAll(negated);
        return all;
    }

    private static String condition(Op op, String value) {
        return "{\"field\":\"customFields.x\",\"op\":\"" + op.wire() + "\""
                + (value == null ? "}" : ",\"value\":" + value + "}");
    }
}
