package bandhu.chassis.imports.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How a file of CSV is cut. RFC 4180 where nothing speaks against it.
 *
 * @param header whether the first row names the columns
 */
record Dialect(char delimiter, char quote, boolean header) {
    /** Of a row. */
    static final int MOST_COLUMNS = 2_000;

    private static final int LONGEST_CELL = 1 << 20;
    private static final int LONGEST_ROW = 1 << 21;
    private static final int LOOKED_AT = 50;
    private static final String DELIMITERS = ",;\t|";
    private static final Pattern SINGLE_QUOTED = Pattern.compile("(?m)(?:^|[,;\t|])'[^'\n]*'(?=[,;\t|\r\n]|$)");

    /** What a name of a column is not: a number, a day, an address, an id. */
    private static final Pattern VALUE =
            Pattern.compile("[-+]?[\\d.,]+%?|\\d{1,4}[-./]\\d{1,2}[-./]\\d{1,4}.*|.*@.*|[0-9a-fA-F-]{36}|https?:.*");

    /** Works out what the client left open. */
    static Dialect of(String sample, Character delimiter, Character quote, Boolean header) {
        char quoting = quote != null ? quote : quote(sample);
        char cutting = delimiter != null ? delimiter : delimiter(sample, quoting);
        boolean named = header != null ? header : isHeader(first(sample, cutting, quoting));
        return new Dialect(cutting, quoting, named);
    }

    CsvReader<CsvRecord> reader(Reader text) {
        return builder(delimiter, quote).build(handler(), text);
    }

    private static CsvReader.CsvReaderBuilder builder(char delimiter, char quote) {
        return CsvReader.builder()
                .fieldSeparator(delimiter)
                .quoteCharacter(quote)
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowUnclosedQuote(false)
                .maxBufferSize(LONGEST_ROW);
    }

    private static CsvRecordHandler handler() {
        return CsvRecordHandler.of(limits ->
                limits.maxFields(MOST_COLUMNS).maxFieldSize(LONGEST_CELL).maxRecordSize(LONGEST_ROW));
    }

    private static char quote(String sample) {
        boolean single = sample.indexOf('"') < 0
                && SINGLE_QUOTED.matcher(sample).results().limit(2).count() == 2;
        return single ? '\'' : '"';
    }

    /** The one that cuts most rows into as many cells as the first, and that into most. */
    private static char delimiter(String sample, char quote) {
        char best = DELIMITERS.charAt(0);
        long most = 0;
        for (char candidate : DELIMITERS.toCharArray()) {
            List<Integer> widths = rows(sample, candidate, quote).stream()
                    .map(CsvRecord::getFieldCount)
                    .toList();
            if (!widths.isEmpty() && widths.getFirst() > 1) {
                long alike = widths.stream().filter(widths.getFirst()::equals).count();
                long score = alike * MOST_COLUMNS / widths.size() * MOST_COLUMNS + widths.getFirst();
                if (score > most) {
                    most = score;
                    best = candidate;
                }
            }
        }
        return best;
    }

    /** As many as can be read; the last may be cut off. */
    private static List<CsvRecord> rows(String sample, char delimiter, char quote) {
        List<CsvRecord> rows = new ArrayList<>();
        try {
            for (CsvRecord row : builder(delimiter, quote).build(handler(), sample)) {
                rows.add(row);
                if (rows.size() == LOOKED_AT) {
                    return rows;
                }
            }
        } catch (CsvParseException _) {
            return rows;
        }
        if (rows.size() > 1 && !sample.endsWith("\n")) {
            rows.removeLast();
        }
        return rows;
    }

    private static List<String> first(String sample, char delimiter, char quote) {
        List<CsvRecord> rows = rows(sample, delimiter, quote);
        return rows.isEmpty() ? List.of() : rows.getFirst().getFields();
    }

    private static boolean isHeader(List<String> cells) {
        return cells.stream().noneMatch(cell -> VALUE.matcher(cell.strip()).matches())
                && cells.stream().anyMatch(cell -> !cell.isBlank())
                && new HashSet<>(cells).size() == cells.size();
    }
}
