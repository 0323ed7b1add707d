package bandhu.chassis.condition.memory;

import bandhu.chassis.field.Field;
import bandhu.chassis.field.Relation;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * A record as JSON: the dotted path leads through objects and into the items of lists; what belongs to it stands in a list by
 * the relation's name.
 */
public record JsonRow(JsonNode json) implements Row {

    @Override
    public List<JsonNode> values(Field field) {
        List<JsonNode> found = new ArrayList<>();
        collect(json, field.name(), found);
        return found;
    }

    @Override
    public List<Row> related(Relation relation) {
        return StreamSupport.stream(json.path(relation.name()).spliterator(), false)
                .<Row>map(JsonRow::new)
                .toList();
    }

    private static void collect(JsonNode node, String path, List<JsonNode> found) {
        if (node.isArray()) {
            node.forEach(item -> collect(item, path, found));
        } else if (path.isEmpty()) {
            if (!node.isNull() && !node.isMissingNode()) {
                found.add(node);
            }
        } else {
            int dot = path.indexOf('.');
            String step = dot < 0 ? path : path.substring(0, dot);
            collect(node.path(step), dot < 0 ? "" : path.substring(dot + 1), found);
        }
    }
}
