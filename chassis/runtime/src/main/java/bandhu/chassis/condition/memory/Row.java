package bandhu.chassis.condition.memory;

import bandhu.chassis.field.Field;
import bandhu.chassis.field.Relation;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** What a condition is decided over. */
public interface Row {
    /** The field's values as the API shows them; none where it has none. */
    List<JsonNode> values(Field field);

    /** The related rows. */
    List<Row> related(Relation relation);
}
