package bandhu.chassis.sql;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** Binds Java values as PostgreSQL has them. */
public final class Parameters {
    private Parameters() {}

    public static void bind(PreparedStatement statement, Object... args) throws SQLException {
        for (int i = 0; i < args.length; i++) {
            bind(statement, i + 1, args[i]);
        }
    }

    private static void bind(PreparedStatement statement, int index, Object value) throws SQLException {
        switch (value) {
            case null -> statement.setObject(index, null);
            case Instant moment -> statement.setObject(index, moment.atOffset(ZoneOffset.UTC));
            case Enum<?> word -> statement.setString(index, word.name());
            case List<?> list ->
                statement.setArray(index, statement.getConnection().createArrayOf(type(list), list.toArray()));
            default -> statement.setObject(index, value);
        }
    }

    private static String type(List<?> list) {
        return switch (list.isEmpty() ? null : list.getFirst()) {
            case UUID _ -> "uuid";
            case Long _ -> "bigint";
            case Integer _ -> "int";
            case LocalDate _ -> "date";
            case null, default -> "text";
        };
    }
}
