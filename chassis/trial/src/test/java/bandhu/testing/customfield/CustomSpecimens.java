package bandhu.testing.customfield;

import bandhu.chassis.field.custom.CustomType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Values of each type as JSON, at the edges of scripts, calendars, scales and lengths. */
final class CustomSpecimens {
    private static final String LONG = "Long ලිපිය ".repeat(90);

    static final List<String> PARTS = List.of(
            "",
            "e",
            "É",
            "straße",
            "ආ",
            "😀",
            "%",
            "_",
            "'",
            "\\",
            "long ලිපිය",
            "end",
            "x.org",
            "+9477",
            "example.org/a");

    static final List<String> SPANS = List.of(
            "{\"current\":\"year\"}",
            "{\"last\":\"P10Y\"}",
            "{\"anniversary\":{\"current\":\"year\"}}",
            "{\"anniversary\":{\"next\":\"P60D\"}}",
            "{\"anniversary\":{\"last\":\"P11M\"}}");

    private CustomSpecimens() {}

    /** Different ones that a record can hold. */
    static List<String> values(CustomType type) {
        return switch (type) {
            case TEXT ->
                quoted(
                        "Émile",
                        "emile",
                        "Straße",
                        "ආනන්ද",
                        "රවීන්ද්‍ර",
                        "😀 smile",
                        "100% _x\\",
                        "it's",
                        "a",
                        "A",
                        "x".repeat(255),
                        "x".repeat(256),
                        "x".repeat(257),
                        LONG + "end",
                        LONG + "End",
                        LONG + "other");
            case URL ->
                quoted(
                        "https://example.org/a",
                        "https://example.org/A",
                        "http://x.org",
                        "https://x.org/?q=" + "y".repeat(400));
            case EMAIL -> quoted("ada@example.org", "bo@x.org", "émile@example.org");
            case PHONE -> quoted("+94771234567", "+94771234568", "+16502530000");
            case SELECT -> quoted("gold", "tin", "Gold");
            case MULTISELECT -> List.of("[\"gold\"]", "[\"tin\",\"gold\"]", "[\"Gold\",\"tin\"]", "[\"tin\"]");
            case REFERENCE -> quoted("0190a1b2-0000-7000-8000-000000000001", "0190a1b2-0000-7000-8000-000000000002");
            case NUMBER ->
                List.of(
                        "0",
                        "-0.000001",
                        "0.000001",
                        "1.5",
                        "2",
                        "-3",
                        "1000000000000",
                        "-1000000000000",
                        "999999.999999");
            case MONEY ->
                List.of(
                        money("12.50", "LKR"),
                        money("12.50", "USD"),
                        money("0", "LKR"),
                        money("1250", "JPY"),
                        money("-1", "LKR"));
            case DATE ->
                quoted(
                        "2024-02-29",
                        "2025-02-28",
                        "2025-03-01",
                        "1904-02-29",
                        "0001-01-01",
                        "9999-12-31",
                        "2020-12-31",
                        "2026-11-01");
            case BOOLEAN -> List.of("true", "false");
        };
    }

    /** What conditions compare with: those, and some that no record can hold or that are spelled otherwise. */
    static List<String> operands(CustomType type) {
        List<String> values =
                switch (type) {
                    case MULTISELECT -> values(CustomType.SELECT);
                    default ->
                        values(type).stream()
                                .filter(value -> value.length() <= 1_000)
                                .toList();
                };
        List<String> more =
                switch (type) {
                    case EMAIL -> quoted("ADA@Example.org", "nobody");
                    case URL -> quoted("HTTPS://EXAMPLE.org/a", "nowhere");
                    case PHONE -> quoted("+94 77 123 4567", "077", "");
                    case REFERENCE -> quoted("0190A1B2-0000-7000-8000-000000000001");
                    case NUMBER -> List.of("1.5000001", "-0.0000005", "1e-7", "1.50");
                    case TEXT -> quoted("", "x".repeat(300), "EMILE");
                    case DATE -> quoted("2024-03-01");
                    default -> List.of();
                };
        return Stream.concat(values.stream(), more.stream()).toList();
    }

    /** Lists of two, the lower one first. */
    static List<String> pairs(CustomType type) {
        List<String> pairs = new ArrayList<>();
        switch (type) {
            case NUMBER ->
                pairs.addAll(List.of("[0, 2]", "[-1000000000000, -0.0000005]", "[1.4999999, 1.5000001]", "[2, 2]"));
            case MONEY -> {
                pairs.add("[" + money("0", "LKR") + "," + money("12.50", "LKR") + "]");
                pairs.add("[" + money("-5", "LKR") + "," + money("12.49", "LKR") + "]");
            }
            default -> pairs.addAll(List.of("[\"2024-02-29\",\"2025-02-28\"]", "[\"0001-01-01\",\"9999-12-31\"]"));
        }
        return pairs;
    }

    private static List<String> quoted(String... texts) {
        return Stream.of(texts).map(CustomNotes::json).toList();
    }

    private static String money(String amount, String currency) {
        return "{\"amount\":\"" + amount + "\",\"currency\":\"" + currency + "\"}";
    }
}
