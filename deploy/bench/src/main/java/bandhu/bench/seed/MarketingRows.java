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
                "display_name, given_name, language, email, email_status",
                n -> n % 5 > 0 ? Names.given(n) + " " + Names.family(n) : Names.organization(n),
                n -> n % 5 > 0 ? Names.given(n) : null,
                _ -> "si",
                CustomerRows::email,
                _ -> "unverified");
    }
}
