package bandhu.testing.condition;

import bandhu.chassis.condition.time.AsOf;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Conditions over {@link Specimens}, as JSON. */
final class SampleConditions {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> SPANS = List.of(
            "{\"last\":\"P30D\"}",
            "{\"last\":\"P1Y\"}",
            "{\"next\":\"P7D\"}",
            "{\"next\":\"P1M\"}",
            "{\"last\":\"P1D\"}",
            "{\"current\":\"day\"}",
            "{\"current\":\"week\"}",
            "{\"current\":\"month\",\"timeZone\":\"Asia/Kolkata\"}",
            "{\"current\":\"quarter\"}",
            "{\"previous\":\"fiscal-quarter\"}",
            "{\"following\":\"fiscal-year\"}",
            "{\"current\":\"fiscal-quarter\"}",
            "{\"previous\":\"year\"}");

    private SampleConditions() {}

    static Arbitrary<String> any() {
        return any(3);
    }

    /** With a value of a side table that each row must have. */
    static Arbitrary<String> led() {
        Arbitrary<String> value = Arbitraries.randomValue(random -> {
            String field = pick(List.of("tags", "tags", "mark", "days"), random);
            return "{\"field\":\"" + field + "\",\"op\":\"eq\",\"value\":" + value(field, random) + "}";
        });
        Arbitrary<String> rest = any(1).list()
                .ofMaxSize(2)
                .map(each -> each.stream().map(one -> "," + one).collect(Collectors.joining()));
        return Combinators.combine(value, rest).as((first, others) -> "{\"all\":[" + first + others + "]}");
    }

    /** When and where they are decided. */
    static Arbitrary<AsOf> moments() {
        return Combinators.combine(
                        Arbitraries.of(SampleRows.MOMENTS).map(Instant::parse),
                        Arbitraries.of("UTC", "Asia/Colombo", "America/New_York", "Pacific/Apia", "Asia/Kathmandu")
                                .map(ZoneId::of),
                        Arbitraries.of("--01-01", "--04-01", "--02-29", "--07-16")
                                .map(MonthDay::parse))
                .as(AsOf::new);
    }

    private static Arbitrary<String> any(int depth) {
        Arbitrary<String> leaf = leaf(
                "code", "name", "flag", "count", "ratio", "day", "at", "price", "tags", "mark", "days", "owner.team");
        if (depth == 0) {
            return leaf;
        }
        Arbitrary<String> inner = Arbitraries.lazy(() -> any(depth - 1));
        Arbitrary<String> parts = inner.list().ofMaxSize(3).map(each -> String.join(",", each));
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(4, leaf),
                net.jqwik.api.Tuple.of(1, parts.map(each -> "{\"all\":[" + each + "]}")),
                net.jqwik.api.Tuple.of(1, parts.map(each -> "{\"any\":[" + each + "]}")),
                net.jqwik.api.Tuple.of(1, inner.map(each -> "{\"not\":" + each + "}")),
                net.jqwik.api.Tuple.of(2, related()));
    }

    private static Arbitrary<String> related() {
        Arbitrary<String> count = Arbitraries.of(
                "",
                ",\"count\":{\"gte\":2}",
                ",\"count\":{\"eq\":0}",
                ",\"count\":{\"lte\":1}",
                ",\"count\":{\"gt\":0,\"lt\":3}",
                ",\"count\":{\"gte\":0}",
                ",\"count\":{\"eq\":2}",
                ",\"count\":{\"lt\":0}",
                ",\"count\":{\"gt\":2,\"lt\":2}");
        Arbitrary<String> where = Arbitraries.oneOf(
                Arbitraries.just(""),
                leaf("kind", "at").map(each -> ",\"where\":" + each),
                leaf("kind", "at").map(each -> ",\"where\":{\"not\":" + each + "}"));
        return Combinators.combine(where, count).as((inner, bound) -> "{\"related\":\"notes\"" + inner + bound + "}");
    }

    private static Arbitrary<String> leaf(String... fields) {
        return Arbitraries.randomValue(random -> leaf(fields[random.nextInt(fields.length)], random));
    }

    private static String leaf(String field, Random random) {
        String op = pick(ops(field), random);
        String value =
                switch (op) {
                    case "exists", "missing" -> null;
                    case "in", "notIn" ->
                        values(field, random.nextInt(4), random).toString();
                    case "between" -> between(field, random);
                    case "within" -> span(field, random);
                    case "contains", "startsWith" -> part(random);
                    default -> value(field, random);
                };
        return "{\"field\":\"" + field + "\",\"op\":\"" + op + "\"" + (value == null ? "" : ",\"value\":" + value)
                + "}";
    }

    private static List<String> ops(String field) {
        Stream<String> more =
                switch (field) {
                    case "code", "kind", "tags", "mark" -> Stream.of("in", "notIn");
                    case "name", "owner.team" -> Stream.of("in", "notIn", "contains", "startsWith");
                    case "flag" -> Stream.of();
                    case "day", "at", "days" ->
                        Stream.of("in", "notIn", "lt", "lte", "gt", "gte", "between", "within", "within");
                    default -> Stream.of("in", "notIn", "lt", "lte", "gt", "gte", "between");
                };
        return Stream.concat(Stream.of("eq", "ne", "exists", "missing"), more).toList();
    }

    private static List<String> values(String field, int size, Random random) {
        return Stream.generate(() -> value(field, random)).limit(size).toList();
    }

    private static String value(String field, Random random) {
        return switch (field) {
            case "code", "kind", "tags", "mark" -> quoted(pick(SampleRows.CODES, random));
            case "name", "owner.team" -> quoted(pick(SampleRows.NAMES, random));
            case "flag" -> String.valueOf(random.nextBoolean());
            case "count" -> Long.toString(random.nextInt(3) == 0 ? 9_000_000_000L : pick(SampleRows.COUNTS, random));
            case "ratio" ->
                pick(List.of("0", "0.5", "1", "1.255", "-0.001", "1e-7", "999999.99", "999999999999"), random);
            case "day", "days" -> quoted(pick(SampleRows.DAYS, random));
            case "at" -> quoted(pick(random.nextBoolean() ? SampleRows.MOMENTS : SampleRows.DAYS, random));
            default -> {
                List<String> price = pick(SampleRows.PRICES, random);
                yield "{\"amount\":\"" + price.getFirst() + "\",\"currency\":\"" + price.getLast() + "\"}";
            }
        };
    }

    /** Two in order: the smaller of the pool first; for money of one currency. */
    private static String between(String field, Random random) {
        if (field.equals("price")) {
            return "[{\"amount\":\"0\",\"currency\":\"LKR\"},{\"amount\":\"12.50\",\"currency\":\"LKR\"}]";
        }
        List<String> two = new ArrayList<>(values(field, 2, random));
        if (field.equals("count") || field.equals("ratio")) {
            two.sort(java.util.Comparator.comparing(java.math.BigDecimal::new));
        } else {
            two.sort(java.util.Comparator.comparing((String text) -> text.substring(1, 11))
                    .thenComparing(t -> t));
            if (two.getFirst().regionMatches(0, two.getLast(), 0, 11)) {
                two.set(1, two.getFirst());
            }
        }
        return two.toString();
    }

    private static String span(String field, Random random) {
        String span = pick(SPANS, random);
        return field.equals("at") || random.nextBoolean() ? span : "{\"anniversary\":" + span + "}";
    }

    private static String part(Random random) {
        String name = pick(SampleRows.NAMES, random);
        int from = random.nextInt(3) == 0 ? 0 : name.offsetByCodePoints(0, 1);
        return quoted(random.nextInt(5) == 0 ? "" : name.substring(random.nextBoolean() ? 0 : from));
    }

    private static String quoted(String text) {
        try {
            return JSON.writeValueAsString(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T pick(List<T> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }
}
