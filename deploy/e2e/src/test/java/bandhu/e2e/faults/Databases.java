package bandhu.e2e.faults;

import bandhu.e2e.RunningSuite;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Reads the services' databases as the superuser, past every policy. */
final class Databases {

    private final RunningSuite suite;

    Databases(RunningSuite suite) {
        this.suite = suite;
    }

    /** The rows of a query, each as its columns joined by a space. */
    List<String> rows(String service, String query) {
        try (var connection = suite.database(service);
                var statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            List<String> rows = new ArrayList<>();
            int columns = row.getMetaData().getColumnCount();
            while (row.next()) {
                StringBuilder text = new StringBuilder(String.valueOf(row.getString(1)));
                for (int i = 2; i <= columns; i++) {
                    text.append(' ').append(row.getString(i));
                }
                rows.add(text.toString());
            }
            return rows;
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(service + ": " + query, e);
        }
    }

    long count(String service, String table) {
        return Long.parseLong(rows(service, "SELECT count(*) FROM " + table).getFirst());
    }
}
