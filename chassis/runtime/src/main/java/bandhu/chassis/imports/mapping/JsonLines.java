package bandhu.chassis.imports.mapping;

import bandhu.chassis.json.StrictJson;
import bandhu.chassis.language.InvalidValueException;
import bandhu.chassis.language.Text;
import bandhu.chassis.problem.CommonProblem;
import bandhu.chassis.problem.ProblemException;
import bandhu.chassis.problem.Violation;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Rows that are bodies of creates as they stand, but for members that are called otherwise. */
public final class JsonLines implements RowReader {
    private static final String EXTERNAL = "externalIds.";
    private final StrictJson json;
    private final Map<String, Target> targets = new HashMap<>();
    private final Cells cells;
    private final String key;

    /**
     * @param mapping fields by the names of members that are called otherwise; all of the fields are known
     * @param key the field by which records are found, null for none
     */
    public JsonLines(StrictJson json, Map<String, String> mapping, Targets known, Cells cells, String key) {
        this.json = json;
        this.cells = cells;
        this.key = key;
        mapping.forEach((member, field) -> targets.put(member, known.find(field).orElseThrow()));
    }

    @Override
    public String key(List<String> cells) {
        if (key == null) {
            return null;
        }
        try {
            return key(read(cells).data());
        } catch (ProblemException _) {
            return null;
        }
    }

    private String key(JsonNode row) {
        if (!key.startsWith(EXTERNAL)) {
            JsonNode found = row.at("/" + key.replace('.', '/'));
            return found.isValueNode() && !found.isNull() ? found.asText() : null;
        }
        for (JsonNode id : row.path("externalIds")) {
            if (id.path("system").asText().equals(key.substring(EXTERNAL.length()))) {
                return id.path("id").textValue();
            }
        }
        return null;
    }

    @Override
    public ReadRow read(List<String> cells) {
        if (tree(cells) instanceof ObjectNode object) {
            return targets.isEmpty() ? new ReadRow(object, Map.of()) : renamed(object);
        }
        throw new ProblemException(CommonProblem.WRONG_TYPE, Text.of("wrong-type.object"));
    }

    /** A text says what a cell would say; nothing, and an empty text, say nothing. */
    private ReadRow renamed(ObjectNode object) {
        ObjectNode rest = object.deepCopy();
        rest.remove(targets.keySet());
        Body body = new Body(rest);
        Map<String, String> filled = new HashMap<>();
        List<Violation> faults = new ArrayList<>();
        targets.forEach((member, target) -> {
            JsonNode value = object.path(member);
            if (value.isMissingNode()
                    || value.isNull()
                    || value.isTextual() && value.textValue().isBlank()) {
                return;
            }
            try {
                JsonNode said = value.isTextual() ? cells.read(value.textValue().strip(), target) : value;
                filled.put(body.put(target, said), member);
            } catch (InvalidValueException e) {
                faults.add(Violation.of("/" + target.field().replace('.', '/'), e.text()));
            }
        });
        if (!faults.isEmpty()) {
            throw new ProblemException(CommonProblem.INVALID, Text.of("invalid.see-violations"), faults);
        }
        return new ReadRow(rest, filled);
    }

    @Override
    public String value(List<String> cells, String column) {
        try {
            return tree(cells).path(column).asText(null);
        } catch (ProblemException _) {
            return null;
        }
    }

    private JsonNode tree(List<String> cells) {
        return json.tree(cells.getFirst().getBytes(StandardCharsets.UTF_8));
    }
}
