package bandhu.chassis.shape;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Puts records beside their ids, one query for each kind however many ids there are. */
@ApplicationScoped
class Expander {
    private static final int DEEPEST = 2;
    private final Map<String, Map<String, Expansion>> known = new HashMap<>();
    private final ObjectMapper json;

    Expander(@All List<Expansion.Source> sources, ObjectMapper json) {
        this.json = json;
        sources.stream().flatMap(source -> source.expansions().stream()).forEach(expansion -> known.computeIfAbsent(
                        expansion.collection(), _ -> new LinkedHashMap<>())
                .put(expansion.name(), expansion));
    }

    /** What the records of a collection can be expanded by. */
    Set<String> names(String collection) {
        return known.getOrDefault(collection, Map.of()).keySet();
    }

    /** Whether the dotted path can be followed from the collection. */
    boolean knows(String collection, String path) {
        String[] steps = path.split("\\.", -1);
        String from = collection;
        for (String step : steps) {
            Expansion expansion = known.getOrDefault(from, Map.of()).get(step);
            if (expansion == null) {
                return false;
            }
            from = expansion.target();
        }
        return steps.length <= DEEPEST;
    }

    /** Follows the path from each of the records. */
    void expand(List<ObjectNode> records, String collection, String path) {
        List<ObjectNode> from = records;
        String at = collection;
        for (String step : path.split("\\.")) {
            Expansion expansion = known.get(at).get(step);
            put(from, expansion);
            from = from.stream()
                    .map(each -> each.get(step))
                    .filter(ObjectNode.class::isInstance)
                    .map(ObjectNode.class::cast)
                    .toList();
            at = expansion.target();
        }
    }

    private void put(List<ObjectNode> records, Expansion expansion) {
        List<ObjectNode> bare =
                records.stream().filter(each -> !each.has(expansion.name())).toList();
        Set<UUID> ids = bare.stream()
                .map(each -> each.path(expansion.member()).textValue())
                .filter(Objects::nonNull)
                .map(UUID::fromString)
                .collect(Collectors.toSet());
        Map<UUID, ?> views = ids.isEmpty()
                ? Map.of()
                : QuarkusTransaction.requiringNew().call(() -> expansion.load().apply(ids));
        for (ObjectNode each : bare) {
            String id = each.path(expansion.member()).textValue();
            Object view = id == null ? null : views.get(UUID.fromString(id));
            each.set(expansion.name(), view == null ? json.nullNode() : json.<JsonNode>valueToTree(view));
        }
    }
}
