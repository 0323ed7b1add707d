package bandhu.chassis.imports.file;

import bandhu.chassis.imports.ImportOptions.Format;
import bandhu.chassis.language.Text;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;

/**
 * A form (RFC 7578) of which the part {@code file} is read while it arrives; {@code options} stands before it.
 *
 * @param options as they came, empty where there are none
 * @param format what the file's name and type say, null where they say nothing
 */
public record Form(byte[] options, InputStream file, Format format) {
    private static final int MOST_OPTIONS = 256 * 1024;
    private static final Pattern NAME = Pattern.compile("(?i)[;\\s]name=\"?([^\";]*)\"?");

    /** The form up to the beginning of its file. */
    public static Form read(InputStream stream, String media) throws IOException {
        MimeTokenStream tokens = new MimeTokenStream(
                MimeConfig.custom().setMaxLineLen(-1).setMaxContentLen(-1).build());
        tokens.parseHeadless(stream, media);
        try {
            return read(tokens);
        } catch (MimeException _) {
            throw FileFault.of(Text.of("unreadable-file.form"));
        }
    }

    private static Form read(MimeTokenStream tokens) throws IOException, MimeException {
        byte[] options = new byte[0];
        StringBuilder header = new StringBuilder();
        for (EntityState at = tokens.getState(); at != EntityState.T_END_OF_STREAM; at = tokens.next()) {
            if (at == EntityState.T_START_HEADER) {
                header.setLength(0);
            } else if (at == EntityState.T_FIELD) {
                header.append(tokens.getField().toString()).append('\n');
            } else if (at == EntityState.T_BODY) {
                switch (name(header)) {
                    case "options" -> options = options(tokens.getDecodedInputStream());
                    case "file" -> {
                        return new Form(options, tokens.getDecodedInputStream(), format(header));
                    }
                    default -> throw FileFault.of(Text.of("unreadable-file.part"));
                }
            }
        }
        throw FileFault.of(Text.of("unreadable-file.form"));
    }

    private static String name(CharSequence header) {
        Matcher name = NAME.matcher(header);
        return name.find() ? name.group(1) : "";
    }

    private static Format format(CharSequence header) {
        String text = header.toString().toLowerCase(Locale.ROOT);
        return text.contains(".jsonl") || text.contains(".ndjson") || text.contains("application/jsonl")
                ? Format.JSON_LINES
                : text.contains(".csv") || text.contains("text/csv") ? Format.CSV : null;
    }

    private static byte[] options(InputStream part) throws IOException {
        byte[] read = part.readNBytes(MOST_OPTIONS + 1);
        if (read.length > MOST_OPTIONS) {
            throw FileFault.of(Text.of("unreadable-file.options", "most", MOST_OPTIONS));
        }
        return read;
    }
}
