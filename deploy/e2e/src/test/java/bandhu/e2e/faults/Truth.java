package bandhu.e2e.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the API acknowledged, kept outside of it: in memory for the comparison, in a file for whoever looks for a fault. */
final class Truth implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<RecordKey, Known> records = new LinkedHashMap<>();
    private final List<Position> positions = new ArrayList<>();
    private final Map<Mailing, Set<String>> mailings = new LinkedHashMap<>();
    private final BufferedWriter file;

    Truth(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        this.file = Files.newBufferedWriter(file);
    }

    record RecordKey(String tenant, String collection, String id) {}

    /** The last event of an acknowledged write. */
    record Position(String tenant, String service, String event) {}

    /** What a customer may expect of our campaign, by their address. */
    enum Mailing {
        /** Agreed, then bought: one mail at most, one message exactly. */
        WELCOMED,
        /** Withdrew, which was acknowledged and consumed, then bought. */
        OPTED_OUT,
        /** Is history that was loaded. */
        HISTORY
    }

    /** @param values what its members must be, by JSON pointer */
    record Known(RecordKey key, long version, Map<String, String> values) {}

    synchronized void acknowledged(RecordKey key, Caller.Answer answer, Map<String, String> values) {
        Known before = records.get(key);
        Map<String, String> now = new LinkedHashMap<>(before == null ? Map.of() : before.values());
        now.putAll(values);
        records.put(key, new Known(key, answer.version(), now));
        answer.position().ifPresent(position -> {
            String[] parts = position.split("/");
            positions.add(new Position(key.tenant(), parts[0], parts[1]));
        });
        write(key, answer, values);
    }

    synchronized void expects(Mailing mailing, String address) {
        mailings.computeIfAbsent(mailing, any -> new LinkedHashSet<>()).add(address);
    }

    synchronized Set<String> addresses(Mailing mailing) {
        return Set.copyOf(mailings.getOrDefault(mailing, Set.of()));
    }

    synchronized Collection<Known> records() {
        return List.copyOf(records.values());
    }

    synchronized List<Position> positions() {
        return List.copyOf(positions);
    }

    @Override
    public synchronized void close() throws IOException {
        file.close();
    }

    private void write(RecordKey key, Caller.Answer answer, Map<String, String> values) {
        ObjectNode line = JSON.createObjectNode()
                .put("tenant", key.tenant())
                .put("collection", key.collection())
                .put("id", key.id())
                .put("version", answer.version())
                .put("position", answer.position().orElse(null))
                .put("repeated", answer.repeated());
        JsonNode expected = JSON.valueToTree(values);
        line.set("expected", expected);
        try {
            file.write(line + "\n");
            file.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
