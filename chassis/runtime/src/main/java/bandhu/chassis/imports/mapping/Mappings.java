package bandhu.chassis.imports.mapping;

import bandhu.chassis.call.Calls;
import bandhu.chassis.sql.Sql;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What people said that the columns of a file mean, so that the next file with the same columns need not be explained. A file is
 * known by the fingerprint of its header: the SHA-256 of its columns' names, in any order.
 */
@ApplicationScoped
public class Mappings {
    /** The column that a file of faulty rows has and the first file had not; no field has this name. */
    public static final String WHY = "refused because";

    private static final int MOST = 100;
    private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};
    private static final String FIND =
            "SELECT mapping FROM import_mapping WHERE tenant_id = ? AND collection = ? AND fingerprint = ?";
    private static final String KEEP = """
            INSERT INTO import_mapping (tenant_id, collection, fingerprint, mapping, kept_at) VALUES (?, ?, ?, ?::jsonb, ?)
            ON CONFLICT (tenant_id, collection, fingerprint) DO UPDATE SET mapping = excluded.mapping, kept_at = excluded.kept_at
            """;
    private static final String FORGET = """
            DELETE FROM import_mapping WHERE tenant_id = ? AND collection = ? AND fingerprint IN (
                SELECT fingerprint FROM import_mapping WHERE tenant_id = ? AND collection = ? ORDER BY kept_at DESC OFFSET ?)
            """;

    private final Sql sql;
    private final Calls calls;
    private final ObjectMapper json;
    private final Clock clock;

    Mappings(Sql sql, Calls calls, ObjectMapper json, Clock clock) {
        this.sql = sql;
        this.calls = calls;
        this.json = json;
        this.clock = clock;
    }

    /** Fields by column, as far as both still are there; empty where nothing was said of such a file. */
    public Map<String, String> remembered(String collection, List<String> columns, Targets known) {
        return QuarkusTransaction.joiningExisting()
                .call(() -> sql.query(
                        FIND, row -> fields(row.getString(1)), calls.tenant(), collection, fingerprint(columns)))
                .stream()
                .flatMap(mapping -> mapping.entrySet().stream())
                .filter(entry -> columns.contains(entry.getKey()) && known.has(entry.getValue()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Remembers what was said of a file's columns, of the latest hundred kinds of file. */
    public void keep(String collection, List<String> columns, Map<String, String> mapping) {
        String tenant = calls.tenant();
        QuarkusTransaction.requiringNew().run(() -> {
            sql.update(KEEP, tenant, collection, fingerprint(columns), text(mapping), clock.instant());
            sql.update(FORGET, tenant, collection, tenant, collection, MOST);
        });
    }

    private static byte[] fingerprint(List<String> columns) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            columns.stream().filter(column -> !column.equals(WHY)).sorted().forEach(column -> {
                digest.update(column.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            });
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, String> fields(String text) {
        try {
            return json.readValue(text, FIELDS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String text(Map<String, String> mapping) {
        try {
            return json.writeValueAsString(mapping);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
