package bandhu.chassis.exports;

import bandhu.chassis.call.Calls;
import bandhu.chassis.imports.mapping.Cells;
import bandhu.chassis.json.StrictJson;
import bandhu.chassis.page.Page;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;

/** Sends files of records page by page, as the collection's search would show them, none kept in memory. */
@Provider
public class ExportWriter implements MessageBodyWriter<Export> {
    public static final String CSV = "text/csv";
    public static final String JSON_LINES = "application/jsonl";
    private final StrictJson json;
    private final Calls calls;

    ExportWriter(StrictJson json, Calls calls) {
        this.json = json;
        this.calls = calls;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type == Export.class;
    }

    @Override
    public void writeTo(
            Export export,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, Object> headers,
            OutputStream out) {
        headers.putSingle(HttpHeaders.CONTENT_TYPE, isCsv(export) ? CSV : JSON_LINES);
        headers.putSingle(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"%s.%s\"".formatted(export.collection(), isCsv(export) ? "csv" : "jsonl"));
        calls.run(export.call(), () -> send(export, out));
    }

    private static boolean isCsv(Export export) {
        return export.request().format() == ExportRequest.Format.CSV;
    }

    private void send(Export export, OutputStream out) {
        try (Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
            Consumer<JsonNode> line = isCsv(export) ? csv(writer, export.fields()) : lines(writer, export.fields());
            for (Page<?> page = export.first(); page != null; page = export.after(page)) {
                page.items().forEach(item -> line.accept(json.write(item)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Consumer<JsonNode> csv(Writer out, List<String> fields) {
        CsvWriter csv = CsvWriter.builder()
                .bufferSize(0)
                .lineDelimiter(LineDelimiter.CRLF)
                .build(out);
        csv.writeRecord(fields);
        return record -> csv.writeRecord(
                fields.stream().map(field -> cell(at(record, field))).toList());
    }

    private static Consumer<JsonNode> lines(Writer out, List<String> fields) {
        return record -> {
            try {
                ObjectNode line = JsonNodeFactory.instance.objectNode();
                fields.forEach(field -> put(line, field, at(record, field)));
                out.write(line.toString());
                out.write('\n');
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    private static void put(ObjectNode line, String field, JsonNode value) {
        if (!value.isMissingNode() && !value.isNull()) {
            int point = field.lastIndexOf('.');
            ObjectNode parent = point < 0
                    ? line
                    : line.withObject("/" + field.substring(0, point).replace('.', '/'));
            parent.set(field.substring(point + 1), value);
        }
    }

    /** Of an external id by its system the id; else the member at the path, of lists the first unless a number says another. */
    private static JsonNode at(JsonNode record, String field) {
        if (field.startsWith("externalIds.")) {
            for (JsonNode id : record.path("externalIds")) {
                if (id.path("system").asText().equals(field.substring("externalIds.".length()))) {
                    return id.path("id");
                }
            }
            return MissingNode.getInstance();
        }
        JsonNode at = record;
        for (String name : field.split("\\.")) {
            boolean counted = at.isArray() && name.matches("\\d{1,2}");
            at = counted ? at.path(Integer.parseInt(name)) : (at.isArray() ? at.path(0) : at).path(name);
        }
        return at;
    }

    private static String cell(JsonNode value) {
        if (value.isMissingNode() || value.isNull() || value.isArray() && value.isEmpty()) {
            return "";
        }
        return Cells.neutral(
                value.isTextual() ? value.textValue() : value.isContainerNode() ? value.toString() : value.asText());
    }
}
