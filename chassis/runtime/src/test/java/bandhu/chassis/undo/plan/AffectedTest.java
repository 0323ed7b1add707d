package bandhu.chassis.undo.plan;

import bandhu.chassis.change.StoredChange;
import bandhu.chassis.record.Uuid7;
import bandhu.chassis.undo.plan.Affected.Kind;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AffectedTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NOTHING = "null";
    private final UUID record = Uuid7.next();
    private long version;

    @Test
    void all_in_all_counts() {
        assertThat(own(change(NOTHING, "{\"a\":1}")).kind()).isEqualTo(Kind.CREATED);
        assertThat(own(change("{\"a\":1}", "{\"a\":2}")).kind()).isEqualTo(Kind.UPDATED);
        assertThat(own(change("{\"a\":2}", NOTHING)).kind()).isEqualTo(Kind.DELETED);
        assertThat(own(change(NOTHING, "{\"a\":2}")).kind()).isEqualTo(Kind.RESTORED);
        assertThat(own(change("{\"a\":1}", "{\"a\":2}"), change("{\"a\":2}", NOTHING))
                        .kind())
                .isEqualTo(Kind.DELETED);
        assertThat(own(change(NOTHING, "{\"a\":1}"), change("{\"a\":1}", NOTHING))
                        .kind())
                .isEqualTo(Kind.PASSED);
        assertThat(own(erased()).kind()).isEqualTo(Kind.ERASED);
    }

    @Test
    void a_member_goes_from_the_first_value_to_the_last() {
        var members = MemberChange.of(own(change("{\"a\":1}", "{\"a\":2}"), change("{\"a\":2,\"b\":7}", "{\"a\":3}")));

        assertThat(members.get("a")).isEqualTo(new MemberChange(json("1"), json("3"), json("3")));
        assertThat(members.get("b")).isEqualTo(new MemberChange(json("7"), json(NOTHING), json(NOTHING)));
    }

    @Test
    void what_a_member_is_now_is_what_anybody_made_of_it_last() {
        StoredChange own = change("{\"a\":1,\"b\":1}", "{\"a\":2,\"b\":2}");
        StoredChange others = change("{\"a\":2}", "{\"a\":9}");
        StoredChange deleted = change("{\"a\":9,\"b\":2}", NOTHING);
        Affected affected = new Affected("notes", record, List.of(own, others, deleted), List.of(own));

        assertThat(MemberChange.of(affected).get("a").current()).isEqualTo(json("9"));
        assertThat(MemberChange.of(affected).get("b").current()).isEqualTo(json("2"));
        assertThat(affected.isThere()).isFalse();
        assertThat(affected.updatesOfOthers()).containsExactly(others);
    }

    private Affected own(StoredChange... changes) {
        List<StoredChange> all = Arrays.asList(changes);
        return new Affected("notes", record, all, all);
    }

    private StoredChange change(String before, String after) {
        version++;
        return stored(json(before), json(after), false);
    }

    private StoredChange erased() {
        version++;
        return stored(json(NOTHING), json(NOTHING), true);
    }

    private StoredChange stored(JsonNode before, JsonNode after, boolean erased) {
        return new StoredChange(
                Uuid7.next(),
                "notes",
                record,
                version,
                Instant.EPOCH,
                "a",
                "api",
                "c",
                List.of(),
                before,
                after,
                erased);
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
