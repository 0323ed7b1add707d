package bandhu.testing.condition;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Rows whose values meet those of {@link SampleConditions} often, at the edges of calendars, zones and scripts. */
final class SampleRows {
    static final List<String> CODES = List.of("a", "b", "A", "ක", "", " a");
    static final List<String> NAMES = List.of(
            "Émile Zola",
            "emile zola",
            "ÉMILE",
            "Straße",
            "STRASSE",
            "ආනන්ද",
            "රවීන්ද්‍ර",
            "রবীন্দ্রনাথ",
            "ሰላም",
            "علي",
            "عَلِيّ",
            "100% _x\\",
            "ﬁne",
            "İstanbul",
            "a\u0301",
            "😀 smile",
            "'; DROP TABLE specimen; --");
    static final List<String> DAYS = List.of(
            "2024-02-28",
            "2024-02-29",
            "2024-03-01",
            "2025-02-28",
            "2025-03-01",
            "2025-12-31",
            "2026-01-01",
            "1904-02-29",
            "2000-02-29",
            "1999-12-31",
            "2025-03-30",
            "2026-03-29",
            "0001-01-01",
            "9999-12-31",
            "2025-06-15");
    static final List<String> MOMENTS = List.of(
            "2024-02-28T23:30:00Z",
            "2024-02-29T18:30:00Z",
            "2025-02-28T12:00:00Z",
            "2025-03-09T07:00:00Z",
            "2025-03-09T06:59:59.999999Z",
            "2025-11-02T05:30:00Z",
            "2025-12-31T23:59:59.999999Z",
            "2026-01-01T00:00:00Z",
            "2025-12-31T18:30:00Z",
            "2025-06-15T00:00:00Z",
            "2011-12-30T10:00:00Z");
    static final List<String> RATIOS = List.of("0", "0.5", "-0.5", "1", "1.25", "999999.99");
    static final List<Integer> COUNTS = List.of(0, 1, 2, -1, 2147483647);
    static final List<List<String>> PRICES =
            List.of(List.of("12.50", "LKR"), List.of("12.50", "USD"), List.of("0.00", "LKR"), List.of("1250", "JPY"));
    private static final ObjectMapper JSON = new ObjectMapper();

    private SampleRows() {}

    static Arbitrary<ObjectNode> any() {
        return Arbitraries.randomValue(SampleRows::row);
    }

    private static ObjectNode row(Random random) {
        ObjectNode row = JSON.createObjectNode();
        row.put("id", new UUID(random.nextLong(), random.nextLong()).toString());
        row.put("createdAt", pick(MOMENTS, random));
        if (random.nextInt(8) == 0) {
            row.put("deleted", true);
        }
        if (random.nextInt(4) > 0) {
            row.put("code", pick(CODES, random));
        }
        if (random.nextInt(4) > 0) {
            row.put("name", pick(NAMES, random));
        }
        if (random.nextInt(3) > 0) {
            row.put("flag", random.nextBoolean());
        }
        if (random.nextInt(3) > 0) {
            row.put("count", pick(COUNTS, random));
        }
        if (random.nextInt(3) > 0) {
            row.put("ratio", new BigDecimal(pick(RATIOS, random)));
        }
        if (random.nextInt(4) > 0) {
            row.put("day", pick(DAYS, random));
        }
        if (random.nextInt(4) > 0) {
            row.put("at", pick(MOMENTS, random));
        }
        if (random.nextInt(3) > 0) {
            List<String> price = pick(PRICES, random);
            row.putObject("price").put("amount", price.getFirst()).put("currency", price.getLast());
        }
        belongings(row, random);
        return row;
    }

    private static void belongings(ObjectNode row, Random random) {
        if (random.nextInt(3) > 0) {
            row.put("mark", pick(CODES, random));
        }
        if (random.nextInt(3) > 0) {
            var tags = row.putArray("tags");
            for (int i = random.nextInt(3); i > 0; i--) {
                tags.add(pick(CODES, random));
            }
        }
        var days = row.putArray("days");
        for (int i = random.nextInt(3); i > 0; i--) {
            days.add(pick(DAYS, random));
        }
        if (random.nextInt(3) > 0) {
            var owner = row.putObject("owner");
            if (random.nextInt(4) > 0) {
                owner.put("team", pick(NAMES, random));
            }
        }
        var notes = row.putArray("notes");
        for (int i = random.nextInt(4); i > 0; i--) {
            var note = notes.addObject().put("at", pick(MOMENTS, random));
            if (random.nextInt(4) > 0) {
                note.put("kind", pick(CODES, random));
            }
        }
    }

    private static <T> T pick(List<T> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }
}
