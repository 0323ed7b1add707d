package bandhu.chassis.imports;

import bandhu.chassis.field.Catalogue;
import bandhu.chassis.field.Completion;
import bandhu.chassis.imports.ImportOptions.Mode;
import bandhu.chassis.imports.mapping.Cells;
import bandhu.chassis.imports.mapping.JsonLines;
import bandhu.chassis.imports.mapping.MappedRows;
import bandhu.chassis.imports.mapping.Mappings;
import bandhu.chassis.imports.mapping.Suggestions;
import bandhu.chassis.imports.mapping.Targets;
import bandhu.chassis.json.StrictJson;
import bandhu.chassis.language.Text;
import bandhu.chassis.problem.CommonProblem;
import bandhu.chassis.problem.Pointers;
import bandhu.chassis.problem.ProblemException;
import bandhu.chassis.relation.Relations;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Understands what is to be done with a file, as far as that shows before its rows are looked at. */
@ApplicationScoped
public class ImportReading {
    public static final String ID = "id";
    public static final String EXTERNAL = "externalIds.";
    private final Map<String, ImportTarget> targets;
    private final Completion completion;
    private final StrictJson json;
    private final Relations relations;
    private final Mappings mappings;

    ImportReading(
            @All List<ImportTarget> targets,
            Completion completion,
            StrictJson json,
            Relations relations,
            Mappings mappings) {
        this.mappings = mappings;
        this.relations = relations;
        this.targets = targets.stream().collect(Collectors.toMap(ImportTarget::collection, Function.identity()));
        this.completion = completion;
        this.json = json;
    }

    /**
     * Throws 422 for options that do not fit.
     *
     * @param columns null for JSON lines
     */
    public ImportPlan read(String collection, ImportOptions options, List<String> columns) {
        ImportTarget target = targets.get(collection);
        Catalogue catalogue = completion.complete(target.catalogue());
        Targets known = Targets.of(target.writes().input(), catalogue, member -> relations
                .target(collection, member)
                .isPresent());
        if (columns == null) {
            return lines(target, catalogue, options, known);
        }
        Map<String, String> mapping = options.mapping().isEmpty()
                ? likely(collection, columns, known)
                : checked(options.mapping(), columns, known);
        if (mapping.isEmpty()) {
            throw new ProblemException(
                    CommonProblem.UNREADABLE_FILE, Text.of("unreadable-file.no-field", "columns", columns));
        }
        String key = key(options, mapping, catalogue);
        List<String> ignored = columns.stream()
                .filter(column -> !mapping.containsKey(column) && !column.isEmpty())
                .toList();
        MappedRows reader = new MappedRows(columns, mapping, known, cells(options), key);
        return new ImportPlan(target, options.with(mapping, key), reader, ignored);
    }

    /** What was said of such a file before; otherwise what the names suggest. */
    private Map<String, String> likely(String collection, List<String> columns, Targets known) {
        Map<String, String> remembered = mappings.remembered(collection, columns, known);
        return remembered.isEmpty() ? Suggestions.of(columns, known) : remembered;
    }

    private ImportPlan lines(ImportTarget target, Catalogue catalogue, ImportOptions options, Targets known) {
        Map<String, String> mapping =
                checked(options.mapping(), List.copyOf(options.mapping().keySet()), known);
        String key = options.key() != null || options.mode() == Mode.CREATE ? options.key() : ID;
        requireFindable(key, options, catalogue);
        JsonLines reader = new JsonLines(json, mapping, known, cells(options), key);
        return new ImportPlan(target, options.with(mapping, key), reader, List.of());
    }

    private static Map<String, String> checked(Map<String, String> mapping, List<String> columns, Targets known) {
        Set<String> filled = new HashSet<>();
        mapping.forEach((column, field) -> {
            String pointer = Pointers.child("/mapping", column);
            if (!columns.contains(column)) {
                throw ProblemException.invalid(pointer, Text.of("unknown-column.mapping", "columns", columns));
            }
            if (field == null || !known.has(field)) {
                throw ProblemException.invalid(pointer, Text.of("unknown-field.mapping"));
            }
            if (!filled.add(field)) {
                throw ProblemException.invalid(pointer, Text.of("repeated.mapping"));
            }
        });
        return mapping;
    }

    private static String key(ImportOptions options, Map<String, String> mapping, Catalogue catalogue) {
        String key = options.key() != null ? options.key() : likely(mapping);
        if (key == null && options.mode() != Mode.CREATE) {
            throw ProblemException.invalid("/key", Text.of("required.import-key"));
        }
        if (key != null && !mapping.containsValue(key)) {
            throw ProblemException.invalid("/key", Text.of("unknown-column.key"));
        }
        requireFindable(key, options, catalogue);
        return key;
    }

    private static String likely(Map<String, String> mapping) {
        return mapping.values().stream()
                .filter(field -> field.startsWith(EXTERNAL))
                .findFirst()
                .orElse(mapping.containsValue(ID) ? ID : null);
    }

    private static void requireFindable(String key, ImportOptions options, Catalogue catalogue) {
        if (key != null
                && options.mode() != Mode.CREATE
                && !key.startsWith(EXTERNAL)
                && !catalogue.fields().containsKey(findable(key))) {
            throw ProblemException.invalid("/key", Text.of("unknown-field.key"));
        }
    }

    /** The name by which conditions know a field: without positions in lists. */
    public static String findable(String field) {
        return field.replaceAll("\\.\\d+\\.", ".");
    }

    private static Cells cells(ImportOptions options) {
        try {
            return Cells.withDays(options.dateFormat());
        } catch (IllegalArgumentException _) {
            throw ProblemException.invalid("/dateFormat", Text.of("invalid-format.date-format"));
        }
    }
}
