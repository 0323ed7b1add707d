package bandhu.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A captured transaction as a script of pgbench. Values stay what they were, but each identifier that must be new in each run
 * (UUIDs of version 7, idempotency scopes, keys of advisory locks) ends in the number {@code n}, which the script draws or
 * counts.
 *
 * @param statements all of them, with BEGIN, the tenant's setting and COMMIT
 */
record Yardstick(String script, Map<String, String> variables, int statements) {
    /** As many digits as the last group of a UUID has. */
    static final long FIRST = 100_000_000_000L;

    /** How many identifiers there are to draw from. */
    static final int DRAWN = 1_000;

    private static final Pattern UUID7 =
            Pattern.compile("([0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-)([0-9a-f]{12})");
    private static final Pattern DIGEST = Pattern.compile("\\\\x[0-9a-f]{64}");
    private static final Pattern PLACE = Pattern.compile("\\$(\\d+)");
    private static final String ZEROS = "0".repeat(52);

    /** One of {@code count} rows that exist, drawn anew for each transaction. */
    static Yardstick drawing(List<SqlStatement> transaction, int count) {
        return of(transaction, "\\set n random(" + FIRST + ", " + (FIRST + count - 1) + ")\n", Set.of());
    }

    /**
     * New rows: each client counts, from where {@code base} says that nobody counted yet.
     *
     * @param drawn identifiers (UUIDs of version 7) in whose place one of {@link #DRAWN} is drawn each time
     */
    static Yardstick counting(List<SqlStatement> transaction, Set<String> drawn) {
        return of(
                transaction,
                "\\set k :k + 1\n\\set n " + FIRST + " + :base + :client_id * 1000000 + :k\n" + "\\set d random("
                        + FIRST + ", " + (FIRST + DRAWN - 1) + ")\n",
                drawn);
    }

    private static Yardstick of(List<SqlStatement> transaction, String beginning, Set<String> drawn) {
        Map<String, String> variables = new LinkedHashMap<>();
        StringBuilder script = new StringBuilder(beginning);
        Map<String, String> tails = tails(transaction, drawn);
        for (SqlStatement statement : transaction) {
            Matcher place = PLACE.matcher(statement.sql());
            script.append(place.replaceAll(found -> {
                String value = statement.parameters().get(Integer.parseInt(found.group(1)) - 1);
                return Matcher.quoteReplacement(expression(statement, value, tails, variables));
            }));
            script.append(";\n");
        }
        return new Yardstick(script.toString(), Map.copyOf(variables), transaction.size());
    }

    private static String expression(
            SqlStatement statement, String value, Map<String, String> tails, Map<String, String> variables) {
        if (value == null) {
            return "NULL";
        }
        Matcher id = UUID7.matcher(value);
        if (id.matches()) {
            return "('" + id.group(1) + "' || " + tails.get(id.group(2)) + ")::uuid";
        }
        if (DIGEST.matcher(value).matches()) {
            return "decode('" + ZEROS + "' || :n::text, 'hex')";
        }
        if (statement.sql().contains("advisory") && value.matches("-?\\d+")) {
            return ":n";
        }
        String name = "p" + variables.size();
        variables.put(name, value);
        String expression = ":" + name;
        for (Map.Entry<String, String> tail : tails.entrySet()) {
            if (value.contains(tail.getKey())) {
                expression = "replace(" + expression + ", '" + tail.getKey() + "', " + tail.getValue() + ")";
            }
        }
        return expression;
    }

    /** What stands in place of the last digits of each identifier. */
    private static Map<String, String> tails(List<SqlStatement> transaction, Set<String> drawn) {
        return transaction.stream()
                .flatMap(statement -> statement.parameters().stream())
                .filter(value -> value != null)
                .flatMap(value -> UUID7.matcher(value).results())
                .collect(Collectors.toMap(
                        id -> id.group(2),
                        id -> drawn.contains(id.group()) ? ":d::text" : ":n::text",
                        (first, _) -> first,
                        TreeMap::new));
    }
}
