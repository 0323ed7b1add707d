package bandhu.testing.volume;

import bandhu.chassis.field.Catalogue;
import bandhu.chassis.search.token.Word;
import bandhu.chassis.search.token.Words;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/** What people would type to find a tenant's records by their names: by kind, what is found how often. */
final class Typed {
    private static final String NOBODY = "qqxqq zzxzz";
    private final String tenant;

    Typed(String tenant) {
        this.tenant = tenant;
    }

    Map<String, String> of(Catalogue catalogue) {
        String column = Documents.column(catalogue);
        String from = " FROM " + catalogue.table() + " WHERE tenant_id = ?";
        String frequent = Words.of(Words.fold(text("SELECT split_part(" + column + ", ' ', 1)" + from
                        + " GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 1")))
                .getFirst();
        String rare = text("SELECT " + column + from + " GROUP BY 1 ORDER BY count(*), 1 LIMIT 1");
        String read = Word.of(frequent).reading();
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("one name", rare);
        typed.put("a frequent word", frequent);
        typed.put("a frequent word in other letters", read);
        typed.put("two letters", read.substring(0, 2));
        typed.put("three letters", read.substring(0, 3));
        typed.put("a slip of the pen", read.charAt(0) + read.substring(2, 3) + read.charAt(1) + read.substring(3));
        typed.put("nobody", NOBODY);
        return typed;
    }

    private String text(String sql) {
        try (Connection owner = Volume.owner();
                var statement = owner.prepareStatement(sql)) {
            statement.setString(1, tenant);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
