package bandhu.chassis.imports.file;

import bandhu.chassis.language.Text;
import bandhu.chassis.text.PlainText;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.List;

/** One JSON object a line; empty lines are none. Whether a line is JSON is asked when it is applied. */
final class JsonRows implements Rows {
    private static final int LONGEST = 1 << 21;
    private final Reader text;
    private long read;

    JsonRows(Reader text) {
        this.text = new BufferedReader(text);
    }

    @Override
    public List<String> columns() {
        return null;
    }

    @Override
    public Row next() throws IOException {
        String line;
        do {
            line = line();
        } while (line != null && line.isBlank());
        return line == null
                ? null
                : new Row(
                        List.of(line),
                        PlainText.fault(line).map(PlainText.Fault::text).orElse(null));
    }

    private String line() throws IOException {
        read++;
        StringBuilder line = new StringBuilder();
        int character = text.read();
        if (character < 0) {
            return null;
        }
        while (character >= 0 && character != '\n') {
            if (line.length() == LONGEST) {
                throw FileFault.of(Text.of("unreadable-file.broken", "row", read));
            }
            line.append((char) character);
            character = text.read();
        }
        return line.toString();
    }
}
