package bandhu.chassis.condition.sql;

import java.util.ArrayList;
import java.util.List;

/** SQL in the making, with its positional parameters in the order of their places. */
public final class SqlText {
    private final StringBuilder text = new StringBuilder();
    private final List<Object> arguments = new ArrayList<>();

    public SqlText add(String part) {
        text.append(part);
        return this;
    }

    /** Adds a place and its value. */
    public SqlText bind(Object value) {
        text.append('?');
        arguments.add(value);
        return this;
    }

    public SqlText add(SqlText other) {
        text.append(other.text);
        arguments.addAll(other.arguments);
        return this;
    }

    public String text() {
        return text.toString();
    }

    public Object[] arguments() {
        return arguments.toArray();
    }
}
