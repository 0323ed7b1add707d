package bandhu.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Learns from the server's own log which statements a request sends, so that the yardstick follows the product. */
final class StatementLog {
    private static final String PREFIX = "bench|%p|%u|%d|";
    private static final Pattern ENTRY = Pattern.compile("(?m)^(?=bench\\||\\d{4}-\\d\\d-\\d\\d )");
    private static final Pattern EXECUTE = Pattern.compile(
            "bench\\|(\\d+)\\|(\\w+)\\|(\\w+)\\|LOG:  (?:statement|execute [^:]+): (.*)", Pattern.DOTALL);
    private static final Pattern DETAIL =
            Pattern.compile("bench\\|(\\d+)\\|\\w+\\|\\w+\\|DETAIL:  [Pp]arameters: (.*)", Pattern.DOTALL);
    private static final Pattern PARAMETER = Pattern.compile("\\$\\d+ = (NULL|'((?:[^']++|'')*+)')");
    private static final long SETTLE_MILLIS = 700;
    private final BenchSuite suite;

    StatementLog(BenchSuite suite) {
        this.suite = suite;
    }

    interface Action {
        void run() throws Exception;
    }

    /** The transactions that a service's app role committed while {@code action} ran and a moment after, in order of beginning. */
    List<List<SqlStatement>> transactions(String service, Action action) throws Exception {
        Path log = suite.postgresLog();
        long from;
        try (Connection connection = suite.superuser("postgres");
                Statement statement = connection.createStatement()) {
            set(statement, "log_line_prefix = '" + PREFIX + "'");
            set(statement, "log_statement = 'all'");
            Thread.sleep(SETTLE_MILLIS);
            from = Files.size(log);
            action.run();
            Thread.sleep(SETTLE_MILLIS);
            set(statement, "log_statement = 'none'");
        }
        byte[] all = Files.readAllBytes(log);
        return parse(
                new String(all, (int) from, all.length - (int) from, StandardCharsets.UTF_8),
                service + "_app",
                service);
    }

    static List<List<SqlStatement>> parse(String text, String role, String database) {
        Map<String, List<SqlStatement>> open = new LinkedHashMap<>();
        List<List<SqlStatement>> done = new ArrayList<>();
        for (String entry : ENTRY.split(text)) {
            Matcher execute = EXECUTE.matcher(entry.strip());
            Matcher detail = DETAIL.matcher(entry.strip());
            if (execute.matches()
                    && execute.group(2).equals(role)
                    && execute.group(3).equals(database)) {
                if (travelsWithAnother(execute.group(4))) {
                    continue;
                }
                SqlStatement statement = new SqlStatement(execute.group(4).replace("\n\t", "\n"), List.of());
                if (statement.is("BEGIN")) {
                    List<SqlStatement> fresh = new ArrayList<>();
                    open.put(execute.group(1), fresh);
                    done.add(fresh);
                }
                open.getOrDefault(execute.group(1), new ArrayList<>()).add(statement);
            } else if (detail.matches() && open.containsKey(detail.group(1))) {
                List<SqlStatement> statements = open.get(detail.group(1));
                String sql = statements.removeLast().sql();
                statements.add(new SqlStatement(sql, parameters(detail.group(2))));
            }
        }
        return done.stream().filter(t -> t.getLast().is("COMMIT")).toList();
    }

    /** A savepoint goes in one round trip with the search that it guards; alone it would make the yardstick slower. */
    private static boolean travelsWithAnother(String sql) {
        String own = sql.strip();
        return own.startsWith("SAVEPOINT ") || own.startsWith("RELEASE SAVEPOINT ");
    }

    private static List<String> parameters(String text) {
        List<String> parameters = new ArrayList<>();
        Matcher matcher = PARAMETER.matcher(text);
        while (matcher.find()) {
            parameters.add(matcher.group(2) == null ? null : matcher.group(2).replace("''", "'"));
        }
        return parameters;
    }

    private static void set(Statement statement, String setting) throws SQLException, IOException {
        statement.execute("ALTER SYSTEM SET " + setting);
        statement.execute("SELECT pg_reload_conf()");
    }
}
