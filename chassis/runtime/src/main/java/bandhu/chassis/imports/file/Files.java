package bandhu.chassis.imports.file;

import bandhu.chassis.imports.ImportOptions;
import bandhu.chassis.imports.ImportOptions.Format;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;

/** Finds out what a stream is. */
public final class Files {
    private Files() {}

    /**
     * Its rows. 422 for what is no text, or cannot be cut into rows.
     *
     * @param likely what its sender calls it, null where that says nothing
     */
    public static Rows open(InputStream stream, ImportOptions options, Format likely) throws IOException {
        Sample sample = Sample.of(stream);
        Encoding encoding = Encoding.of(sample, options.charset());
        Reader text = new InputStreamReader(sample.from(encoding.mark()), encoding.decoder());
        String beginning = beginning(sample, encoding);
        Format format = options.format() != null ? options.format() : likely;
        if (format == Format.JSON_LINES || format == null && beginning.startsWith("{")) {
            return new JsonRows(text);
        }
        Dialect dialect =
                Dialect.of(beginning, character(options.delimiter()), character(options.quote()), options.header());
        return new CsvRows(text, dialect);
    }

    private static String beginning(Sample sample, Encoding encoding) {
        CharBuffer text = CharBuffer.allocate(sample.bytes().length);
        ByteBuffer bytes = ByteBuffer.wrap(sample.bytes());
        bytes.position(encoding.mark());
        encoding.decoder().decode(bytes, text, false);
        return text.flip().toString();
    }

    private static Character character(String option) {
        return option == null ? null : option.charAt(0);
    }
}
