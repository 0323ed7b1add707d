package bandhu.chassis.imports.file;

import bandhu.chassis.language.Text;
import bandhu.chassis.text.PlainText;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Rows of CSV (RFC 4180), lines ended in any way, also in several. */
final class CsvRows implements Rows {
    private final Iterator<CsvRecord> records;
    private final List<String> columns;
    private CsvRecord waiting;
    private long read;

    CsvRows(Reader text, Dialect dialect) throws IOException {
        this.records = dialect.reader(text).iterator();
        CsvRecord first = record();
        if (first == null) {
            throw FileFault.of(Text.of("unreadable-file.empty"));
        }
        this.columns = dialect.header() ? named(first) : numbered(first);
        this.waiting = dialect.header() ? null : first;
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    @Override
    public Row next() throws IOException {
        CsvRecord record = waiting == null ? record() : waiting;
        waiting = null;
        return record == null ? null : row(record.getFields());
    }

    private Row row(List<String> cells) {
        boolean wide = cells.size() > columns.size()
                && cells.subList(columns.size(), cells.size()).stream().anyMatch(cell -> !cell.isBlank());
        Text fault = wide
                ? Text.of("too-many-cells.row", "cells", cells.size(), "columns", columns.size())
                : cells.stream()
                        .map(PlainText::fault)
                        .flatMap(Optional::stream)
                        .findFirst()
                        .map(PlainText.Fault::text)
                        .orElse(null);
        return new Row(cells, fault);
    }

    private CsvRecord record() throws IOException {
        try {
            read++;
            return records.hasNext() ? records.next() : null;
        } catch (CsvParseException _) {
            throw FileFault.of(Text.of("unreadable-file.broken", "row", read));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static List<String> named(CsvRecord first) {
        Set<String> seen = new HashSet<>();
        List<String> names = first.getFields().stream()
                .map(name -> PlainText.composed(name.strip()))
                .toList();
        names.forEach(name -> {
            if (!name.isEmpty() && !seen.add(name)) {
                throw FileFault.of(Text.of("unreadable-file.same-column", "column", name));
            }
            if (PlainText.fault(name).isPresent()) {
                throw FileFault.of(Text.of("unreadable-file.header"));
            }
        });
        return names;
    }

    private static List<String> numbered(CsvRecord first) {
        return IntStream.rangeClosed(1, first.getFieldCount())
                .mapToObj(Integer::toString)
                .toList();
    }
}
