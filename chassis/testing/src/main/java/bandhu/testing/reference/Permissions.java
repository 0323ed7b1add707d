package bandhu.testing.reference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code docs/reference/permissions.md}: which role may do what. Each service writes its own part, from the rows that its
 * {@code RolesTest} proves.
 */
public final class Permissions {
    private static final String PART = "\n## ";
    private static final String HEAD = """
            # Permissions

            Written from the rows of each service's `RolesTest` and its OpenAPI document (`-Dbandhu.contracts=write -Dtest=RolesTest`); the
            same test tries each operation as each role.

            `+` may, `-` is refused with 403 `forbidden`. *Public* ones need no token: whoever has the signed link may. Which records of a
            collection a role sees is the tenant's `visibility`; what it hides is 404.
            """;

    private Permissions() {}

    /**
     * One operation.
     *
     * @param may by role, in the order of the columns; empty when it is public
     */
    public record Row(String id, String method, String path, Map<String, Boolean> may) {}

    /** Compares the service's part of the page with the rows, or writes it. */
    public static void check(String service, List<String> roles, List<Row> rows) throws IOException {
        Path file = Path.of(System.getProperty("bandhu.root", "..")).resolve("docs/reference/permissions.md");
        String part = part(roles, rows);
        if (System.getProperty("bandhu.contracts", "").equals("write")) {
            write(file, service, part);
        }
        assertThat(file).as("-Dbandhu.contracts=write makes it").exists();
        assertThat(parts(file).get(service)).isEqualTo(part);
    }

    private static void write(Path file, String service, String part) throws IOException {
        Map<String, String> parts = Files.exists(file) ? parts(file) : new TreeMap<>();
        parts.put(service, part);
        Files.writeString(
                file,
                HEAD
                        + parts.entrySet().stream()
                                .map(each -> PART + each.getKey() + "\n" + each.getValue())
                                .collect(Collectors.joining()));
    }

    /** What stands below each service's heading. */
    private static Map<String, String> parts(Path file) throws IOException {
        return Stream.of(Files.readString(file).split(PART))
                .skip(1)
                .map(part -> part.split("\n", 2))
                .collect(Collectors.toMap(part -> part[0], part -> part[1], (one, _) -> one, TreeMap::new));
    }

    private static String part(List<String> roles, List<Row> rows) {
        String head = "\n| operation | | " + String.join(" | ", roles) + " |\n" + "| --- | --- "
                + "| :-: ".repeat(roles.size()) + "|\n";
        return head
                + rows.stream()
                        .sorted(Comparator.comparing(Row::path).thenComparing(Row::method))
                        .map(row -> line(roles, row))
                        .collect(Collectors.joining());
    }

    private static String line(List<String> roles, Row row) {
        String marks = row.may().isEmpty()
                ? " *public* |" + " |".repeat(roles.size() - 1)
                : roles.stream()
                        .map(role -> row.may().get(role) ? " + |" : " - |")
                        .collect(Collectors.joining());
        return "| `%s` | `%s %s` |%s\n".formatted(row.id(), row.method(), row.path(), marks);
    }
}
