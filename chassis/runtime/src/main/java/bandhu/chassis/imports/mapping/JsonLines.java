package bandhu.chassis.imports.mapping;

import bandhu.chassis.json.StrictJson;
import bandhu.chassis.language.Text;
import bandhu.chassis.problem.CommonProblem;
import bandhu.chassis.problem.ProblemException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Rows that are bodies of creates as they stand. */
public final class JsonLines implements RowReader {
    private static final String EXTERNAL = "externalIds.";
    private final StrictJson json;
    private final String key;

    /** @param key the field by which records are found, null for none */
    public JsonLines(StrictJson json, String key) {
        this.json = json;
        this.key = key;
    }

    @Override
    public String key(List<String> cells) {
        if (key == null) {
            return null;
        }
        try {
            return key(tree(cells));
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
            return new ReadRow(object, Map.of());
        }
        throw new ProblemException(CommonProblem.WRONG_TYPE, Text.of("wrong-type.object"));
    }

    @Override
    public String value(List<String> cells, String column) {
        return null;
    }

    private JsonNode tree(List<String> cells) {
        return json.tree(cells.getFirst().getBytes(StandardCharsets.UTF_8));
    }
}
