package bandhu.chassis.audit;

import bandhu.chassis.change.ChangeView.Member;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** Writes entries for other programs: a line of JSON an entry, or a row of CSV (RFC 4180) a member. */
@ApplicationScoped
class AuditLines {
    private static final List<String> COLUMNS = List.of(
            "id",
            "at",
            "actor",
            "source",
            "correlationId",
            "collection",
            "recordId",
            "version",
            "kind",
            "events",
            "pointer",
            "from",
            "to");

    /** A spreadsheet takes a cell that begins so for a formula. */
    private static final String FORMULA = "=+-@\t\r";

    private final ObjectMapper json;

    AuditLines(ObjectMapper json) {
        this.json = json;
    }

    Consumer<AuditEntry> json(Writer out) {
        return entry -> {
            try {
                out.write(text(entry));
                out.write('\n');
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    Consumer<AuditEntry> csv(Writer out) {
        CsvWriter csv = CsvWriter.builder()
                .bufferSize(0)
                .lineDelimiter(LineDelimiter.CRLF)
                .build(out);
        csv.writeRecord(COLUMNS);
        return entry -> {
            List<Member> members = entry.members().isEmpty() ? List.of(new Member(null, null, null)) : entry.members();
            members.forEach(member -> csv.writeRecord(cells(entry, member)));
        };
    }

    private String[] cells(AuditEntry entry, Member member) {
        return List.of(
                        entry.id(),
                        entry.at(),
                        entry.actor(),
                        entry.source(),
                        Objects.toString(entry.correlationId(), ""),
                        entry.collection(),
                        entry.recordId(),
                        entry.version(),
                        entry.kind().wire(),
                        String.join(" ", entry.events()),
                        Objects.toString(member.pointer(), ""),
                        value(member.from()),
                        value(member.to()))
                .stream()
                .map(Object::toString)
                .map(AuditLines::neutral)
                .toArray(String[]::new);
    }

    /** A text as it is, anything else as JSON. */
    private String value(Object value) {
        return switch (value) {
            case null -> "";
            case TextNode text -> text.textValue();
            default -> text(value);
        };
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String neutral(String cell) {
        return !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
