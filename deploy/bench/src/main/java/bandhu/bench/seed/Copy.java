package bandhu.bench.seed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/** Writes rows into one table in the text format of COPY. What is written counts when it is closed without a failure. */
final class Copy implements AutoCloseable {
    private static final int BUFFER = 1 << 16;
    private final PGCopyOutputStream out;
    private final StringBuilder row = new StringBuilder();

    /** @param columns separated by commas, in the order of the values of each row */
    Copy(Connection connection, String table, String columns) throws SQLException {
        out = new PGCopyOutputStream(
                connection.unwrap(PGConnection.class), "COPY " + table + " (" + columns + ") FROM STDIN", BUFFER);
    }

    /** Values by their own text; bytes as bytea, null as NULL. */
    void row(Object... values) {
        row.setLength(0);
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                row.append('\t');
            }
            append(values[i]);
        }
        row.append('\n');
        try {
            out.write(row.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void append(Object value) {
        switch (value) {
            case null -> row.append("\\N");
            case byte[] bytes -> row.append("\\\\x").append(HexFormat.of().formatHex(bytes));
            default -> escape(value.toString());
        }
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> row.append("\\\\");
                case '\t' -> row.append("\\t");
                case '\n' -> row.append("\\n");
                case '\r' -> row.append("\\r");
                default -> row.append(c);
            }
        }
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
