package bandhu.chassis.bulk;

import bandhu.chassis.problem.ProblemException;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AlterationTest {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Set<String> WRITABLE = Set.of("name", "tags", "ownerId");

    @Test
    void tags_are_added_behind_and_taken_away_and_the_others_stay_in_their_order() {
        var retag = tag(List.of("new", " vip "), List.of("old"));

        assertThat(retag.patch(tagged("b", "old", "a"))).hasValueSatisfying(patch -> assertThat(patch.toString())
                .isEqualTo("{\"tags\":[\"b\",\"a\",\"new\",\"vip\"]}"));
    }

    @Test
    void a_record_whose_tags_are_right_is_left_alone() {
        assertThat(tag(List.of("vip"), List.of("old")).patch(tagged("vip"))).isEmpty();
        assertThat(tag(null, List.of("old")).patch(JSON.objectNode())).isEmpty();
    }

    @Test
    void a_tag_that_is_added_and_removed_is_removed() {
        assertThat(tag(List.of("vip"), List.of("vip")).patch(tagged("vip")))
                .hasValueSatisfying(patch -> assertThat(patch.get("tags")).isEmpty());
    }

    @Test
    void an_assignment_is_a_patch_of_what_the_records_have() {
        ObjectNode nobody = JSON.objectNode().putNull("ownerId");

        assertThat(Alteration.of(new BulkAction(null, null, nobody, null), WRITABLE))
                .isEqualTo(new Alteration.Merge(nobody));
        assertThatThrownBy(() -> Alteration.of(
                        new BulkAction(null, null, JSON.objectNode().putNull("assigneeId"), null), WRITABLE))
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> Alteration.of(
                        new BulkAction(null, null, JSON.objectNode().put("name", "x"), null), WRITABLE))
                .isInstanceOf(ProblemException.class);
    }

    private static Alteration.Retag tag(List<String> add, List<String> remove) {
        return (Alteration.Retag)
                Alteration.of(new BulkAction(null, new BulkAction.Tags(add, remove), null, null), WRITABLE);
    }

    private static ObjectNode tagged(String... tags) {
        ObjectNode record = JSON.objectNode();
        List.of(tags).forEach(record.putArray("tags")::add);
        return record;
    }
}
