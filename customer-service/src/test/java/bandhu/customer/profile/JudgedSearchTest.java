package bandhu.customer.profile;

import bandhu.chassis.security.Roles;
import bandhu.testing.Client;
import bandhu.testing.Tenants;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How good the search is: of what a query must find, how much is among the first ten (recall); of the first ten, how much it must
 * find (precision). Names and judgements are ours: {@code search/names.tsv}, {@code search/queries.tsv}.
 */
@QuarkusTest
class JudgedSearchTest {
    private static final int FIRST = 10;
    private static final double RECALL = 0.95;
    private static final double PRECISION = 0.85;
    private static final Map<String, Double> RECALL_OF_KIND = Map.of(
            "exact",
            0.95,
            "other-script",
            0.95,
            "prefix",
            0.93,
            "typo",
            0.93,
            "accent",
            1.0,
            "width",
            1.0,
            "digits",
            1.0,
            "e-mail",
            1.0,
            "phone",
            1.0,
            "unseen",
            0.9);
    private final Client client = Tenants.random().as(Roles.ADMIN);
    private final Map<String, String> keys = new HashMap<>();

    private record Judged(String kind, String q, Set<String> finds) {}

    private record Score(double recall, double precision) {}

    @Test
    void a_query_finds_what_it_must() {
        write(rows("search/names.tsv"));
        List<Judged> queries = rows("search/queries.tsv").stream()
                .map(row -> new Judged(row.get(0), row.get(1), Set.of(row.get(2).split(" "))))
                .toList();
        Map<String, List<Score>> kinds = new TreeMap<>();
        List<String> misses = new ArrayList<>();

        for (Judged query : queries) {
            List<String> found = found(query.q());
            Score score = score(query, found);
            kinds.computeIfAbsent(query.kind(), _ -> new ArrayList<>()).add(score);
            if (score.recall() < 1 || score.precision() < 0.5) {
                misses.add(query + " found " + found);
            }
        }

        String report = report(kinds) + "\n" + String.join("\n", misses);
        System.out.println(report);
        assertThat(queries).hasSizeGreaterThanOrEqualTo(200);
        List<Score> all = kinds.values().stream().flatMap(List::stream).toList();
        assertThat(recall(all)).as(report).isGreaterThanOrEqualTo(RECALL);
        assertThat(precision(all)).as(report).isGreaterThanOrEqualTo(PRECISION);
        kinds.forEach((kind, scores) ->
                assertThat(recall(scores)).as(kind + "\n" + report).isGreaterThanOrEqualTo(RECALL_OF_KIND.get(kind)));
    }

    private void write(List<List<String>> names) {
        List<Map<String, Object>> operations = new ArrayList<>();
        for (List<String> row : names) {
            Map<String, Object> customer = new HashMap<>(Map.of("kind", "person", "displayName", row.get(1)));
            if (!row.get(2).isEmpty()) {
                customer.put("emails", List.of(Map.of("address", row.get(2))));
            }
            if (!row.get(3).isEmpty()) {
                customer.put("phones", List.of(Map.of("number", row.get(3))));
            }
            operations.add(Map.of("op", "create", "data", customer));
        }
        List<String> ids = client.post("/v1/customers/batch", Map.of("operations", operations, "atomic", true))
                .statusCode(200)
                .extract()
                .path("items.id");
        for (int i = 0; i < ids.size(); i++) {
            keys.put(ids.get(i), names.get(i).getFirst());
        }
    }

    private List<String> found(String q) {
        List<String> ids = client.request()
                .queryParam("q", q)
                .queryParam("limit", FIRST)
                .get("/v1/customers")
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
        return ids.stream().map(keys::get).toList();
    }

    private static Score score(Judged query, List<String> found) {
        long good = found.stream().filter(query.finds()::contains).count();
        return new Score(
                (double) good / Math.min(FIRST, query.finds().size()),
                found.isEmpty() ? 0 : (double) good / found.size());
    }

    private static double recall(List<Score> scores) {
        return scores.stream().mapToDouble(Score::recall).average().orElseThrow();
    }

    private static double precision(List<Score> scores) {
        return scores.stream().mapToDouble(Score::precision).average().orElseThrow();
    }

    private static String report(Map<String, List<Score>> kinds) {
        List<Score> all = kinds.values().stream().flatMap(List::stream).toList();
        return kinds.entrySet().stream()
                        .map(kind -> line(kind.getKey(), kind.getValue()))
                        .collect(Collectors.joining("\n"))
                + "\n" + line("all", all);
    }

    private static String line(String kind, List<Score> scores) {
        return String.format(
                Locale.ROOT,
                "%-13s %3d queries, recall at 10 %.3f, precision at 10 %.3f",
                kind,
                scores.size(),
                recall(scores),
                precision(scores));
    }

    /** Without the line of headings. */
    private static List<List<String>> rows(String resource) {
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> List.of(line.split("\t", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
