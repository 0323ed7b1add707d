package bandhu.chassis.page.keyset;

import bandhu.chassis.field.Sort;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.UUID;

/** Reads the values that order a list, and carries them through cursors. */
final class SortValues {
    private static final String NOTHING = "";
    private static final String SOMETHING = "=";

    private SortValues() {}

    static Object read(Sort sort, ResultSet row, int index) throws SQLException {
        if (sort.kind() == null) {
            return row.getBytes(index);
        }
        return switch (sort.kind()) {
            case TEXT -> row.getString(index);
            case ID -> row.getObject(index, UUID.class);
            case BOOLEAN -> row.getObject(index, Boolean.class);
            case INTEGER, NUMBER, MONEY -> {
                long number = row.getLong(index);
                yield row.wasNull() ? null : number;
            }
            case DATE -> row.getObject(index, LocalDate.class);
            case MOMENT -> {
                OffsetDateTime moment = row.getObject(index, OffsetDateTime.class);
                yield moment == null ? null : moment.toInstant();
            }
        };
    }

    static String pack(Object value) {
        return switch (value) {
            case null -> NOTHING;
            case byte[] bytes -> SOMETHING + Base64.getEncoder().encodeToString(bytes);
            default -> SOMETHING + value;
        };
    }

    static Object unpack(Sort sort, String packed) {
        if (packed.equals(NOTHING)) {
            return null;
        }
        String value = packed.substring(SOMETHING.length());
        if (sort.kind() == null) {
            return Base64.getDecoder().decode(value);
        }
        return switch (sort.kind()) {
            case TEXT -> value;
            case ID -> UUID.fromString(value);
            case BOOLEAN -> Boolean.valueOf(value);
            case INTEGER, NUMBER, MONEY -> Long.valueOf(value);
            case DATE -> LocalDate.parse(value);
            case MOMENT -> Instant.parse(value);
        };
    }
}
