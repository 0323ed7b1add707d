package bandhu.chassis.imports.run;

import bandhu.chassis.imports.ImportPlan;
import bandhu.chassis.imports.ImportReading;
import bandhu.chassis.relation.ExternalReferences;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/**
 * By what rows of one file can be in each other's way, or speak of each other. To name too much costs time alone: rows that claim the
 * same are rehearsed together.
 */
final class Claims {
    private static final int UUID_LENGTH = 36;

    private Claims() {}

    /** What the row takes for itself: its id, its external ids, its key, and values that no two records may have. */
    static Set<Long> made(ImportPlan plan, Attempt attempt) {
        Set<Long> claims = new HashSet<>();
        ObjectNode data = attempt.read().data();
        for (JsonNode external : data.path("externalIds")) {
            external(
                    claims,
                    external.path("system").asText(),
                    external.path("id").asText());
        }
        add(claims, "id", data.path("id").asText());
        for (String field : plan.target().unique()) {
            add(claims, field, data.at("/" + field.replace('.', '/')).asText());
        }
        String key = plan.options().key();
        if (key != null) {
            add(claims, "key", attempt.row().key());
            data.findValuesAsText(key.substring(key.lastIndexOf('.') + 1)).forEach(value -> add(claims, "key", value));
        }
        return claims;
    }

    /** That, and what it speaks of. */
    static Set<Long> named(ImportPlan plan, Attempt attempt) {
        Set<Long> claims = made(plan, attempt);
        texts(attempt.read().data(), text -> {
            ExternalReferences.read(text).ifPresent(named -> external(claims, named.system(), named.id()));
            if (text.length() == UUID_LENGTH) {
                add(claims, ImportReading.ID, text);
            }
        });
        return claims;
    }

    private static void external(Set<Long> claims, String system, String id) {
        add(claims, "external/" + system, id);
    }

    private static void texts(JsonNode node, Consumer<String> each) {
        if (node.isTextual()) {
            each.accept(node.textValue());
        } else {
            node.forEach(child -> texts(child, each));
        }
    }

    private static void add(Set<Long> claims, String kind, String value) {
        if (value != null && !value.isEmpty()) {
            claims.add(hash(kind + "/" + value.toLowerCase(Locale.ROOT)));
        }
    }

    private static long hash(String claim) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(claim.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
