package bandhu.chassis.sql;

import java.sql.SQLException;

/** A statement failed; the cause says how, its message only which SQL state, so that no value reaches a log. */
public class SqlFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private static final String CANCELED = "57014";

    private final String state;

    public SqlFailure(SQLException cause) {
        super("SQL state " + cause.getSQLState(), cause);
        this.state = cause.getSQLState();
    }

    /** Whether the statement was cut off because it took too long. */
    public boolean wasCutOff() {
        return CANCELED.equals(state);
    }

    /** The five characters of the SQL state, such as 23505 for a unique violation; null when the connection was lost early. */
    public String state() {
        return state;
    }
}
