package bandhu.testing.volume;

import bandhu.chassis.field.Field;
import bandhu.chassis.field.FieldType;
import bandhu.chassis.field.Source;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Values that the tenant's rows really have. */
final class Values {
    private final String tenant;

    Values(String tenant) {
        this.tenant = tenant;
    }

    /** How often a value stands among the rows. */
    enum Share {
        /** The most frequent of all. */
        FREQUENT("count(*) DESC"),
        /** One that neither the order's index nor its own serves well: a walk that finds every thirtieth row. */
        MIDDLING("abs(count(*) - 1600)"),
        /** One of the rarest. */
        RARE("count(*)");

        private final String order;

        Share(String order) {
            this.order = order;
        }
    }

    /** @param table of the collection, in which the field's own column stands */
    String of(String table, Field field, Share share) {
        String from = table + " WHERE tenant_id = ?";
        Object fixed = null;
        if (field.source() instanceof Source.Elsewhere there) {
            from = there.table() + " WHERE tenant_id = ?";
            fixed = there.fixedValue();
            from += fixed == null ? "" : " AND " + there.fixed() + " = ?";
        }
        String column = field.source().columns().value();
        String sql = "SELECT " + column + "::text FROM " + from + " AND " + column + " IS NOT NULL GROUP BY " + column
                + " ORDER BY " + share.order + ", " + column + " LIMIT 1";
        List<Object> arguments = fixed == null ? List.of(tenant) : List.of(tenant, fixed);
        try (Connection owner = Volume.owner();
                var statement = owner.prepareStatement(sql)) {
            for (int i = 0; i < arguments.size(); i++) {
                statement.setObject(i + 1, arguments.get(i));
            }
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalStateException("volume/rows.sql gives " + field.name() + " no value");
                }
                return shown(field, row.getString(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** A number stands in its column times ten to its scale. */
    private static String shown(Field field, String stored) {
        return field.type() == FieldType.NUMBER
                ? new BigDecimal(stored)
                        .movePointLeft(field.source().columns().scale())
                        .toPlainString()
                : stored;
    }
}
