package bandhu.bench.seed;

import java.sql.Connection;
import java.sql.SQLException;

/** What marketing-service knows of customers. */
final class MarketingRows implements Rows {
    private final Story story;

    MarketingRows(Story story) {
        this.story = story;
    }

    @Override
    public void write(Connection marketing) throws SQLException {
        Known.customers(
                marketing,
                story,
                "given_name, email, email_status",
                n -> CustomerRows.isPerson(n) ? Names.given(n) : null,
                CustomerRows::email,
                _ -> "unverified");
    }
}
