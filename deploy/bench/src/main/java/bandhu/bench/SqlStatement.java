package bandhu.bench;

import java.util.List;

/** A statement as the server got it, with the texts of its parameters; null is SQL's. */
record SqlStatement(String sql, List<String> parameters) {

    boolean is(String beginning) {
        return sql.regionMatches(true, 0, beginning, 0, beginning.length());
    }
}
