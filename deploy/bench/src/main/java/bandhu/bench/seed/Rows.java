package bandhu.bench.seed;

import java.sql.Connection;
import java.sql.SQLException;

/** What one service is filled with. */
interface Rows {
    /** @param database of the service, as one who may write for any tenant */
    void write(Connection database) throws SQLException;
}
