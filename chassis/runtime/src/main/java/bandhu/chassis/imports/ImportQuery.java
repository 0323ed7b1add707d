package bandhu.chassis.imports;

import bandhu.chassis.json.StrictJson;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.QueryParam;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The options of an import whose body is the file itself. */
public class ImportQuery {
    private static final Set<String> FLAGS = Set.of("dryRun", "header");

    @QueryParam("mode")
    @Parameter(description = "create, update or upsert.")
    String mode;

    @QueryParam("key")
    @Parameter(description = "The field by which a record is found.")
    String key;

    @QueryParam("dryRun")
    @Parameter(description = "true only to be told what would be done.")
    String dryRun;

    @QueryParam("mapping")
    @Parameter(description = "A JSON object: fields by the names of their columns.")
    String mapping;

    @QueryParam("format")
    @Parameter(description = "csv or jsonl.")
    String format;

    @QueryParam("delimiter")
    @Parameter(description = "One character.")
    String delimiter;

    @QueryParam("quote")
    @Parameter(description = "One character.")
    String quote;

    @QueryParam("charset")
    @Parameter(description = "utf-8, utf-16le, utf-16be or windows-1252.")
    String charset;

    @QueryParam("header")
    @Parameter(description = "Whether the first row names the columns.")
    String header;

    @QueryParam("dateFormat")
    @Parameter(description = "Of days: dd/MM/yyyy.")
    String dateFormat;

    @QueryParam("onDuplicate")
    @Parameter(description = "refuse, skip or apply.")
    String onDuplicate;

    @QueryParam("stopAfter")
    @Parameter(description = "The job fails when more rows than this were refused.")
    String stopAfter;

    @QueryParam("quiet")
    @Parameter(description = "history: nobody is told of what the rows cause.")
    String quiet;

    /** What was said, as the JSON of {@link ImportOptions}; a word that is none stays a text, and is refused as such. */
    static ObjectNode options(Map<String, String> given, StrictJson json, ObjectNode options) {
        given.forEach((name, value) -> {
            if (FLAGS.contains(name) && Set.of("true", "false").contains(value)) {
                options.put(name, Boolean.parseBoolean(value));
            } else if (name.equals("stopAfter") && value.matches("\\d{1,18}")) {
                options.put(name, Long.parseLong(value));
            } else if (name.equals("mapping")) {
                options.set(name, json.tree(value.getBytes(StandardCharsets.UTF_8)));
            } else {
                options.put(name, value);
            }
        });
        return options;
    }
}
