package bandhu.analytics.drill;

import bandhu.chassis.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;

/** Reads columns that have no type of their own. */
final class Columns {
    private Columns() {}

    static Instant moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    static Money money(ResultSet row) throws SQLException {
        String currency = row.getString("currency");
        return currency == null ? null : new Money(row.getLong("amount"), currency);
    }
}
