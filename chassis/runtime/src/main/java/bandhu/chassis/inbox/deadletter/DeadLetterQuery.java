package bandhu.chassis.inbox.deadletter;

import bandhu.chassis.page.ListQuery;
import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which dead letters are wanted; oldest first, which is the order in which those of a key are consumed. */
public class DeadLetterQuery extends ListQuery {
    private static final Set<String> FILTERS = Set.of("state", "channel", "topic", "type", "key");

    @QueryParam("state")
    @Parameter(description = "A state; those that still wait by default. May be repeated.")
    List<DeadLetterState> states;

    @QueryParam("channel")
    @Parameter(description = "A listener. May be repeated.")
    List<String> channels;

    @QueryParam("topic")
    @Parameter(description = "A topic. May be repeated.")
    List<String> topics;

    @QueryParam("type")
    @Parameter(description = "A type of event. May be repeated.")
    List<String> types;

    @QueryParam("key")
    @Parameter(description = "A key, as `GET .../parked-keys` shows it. May be repeated.")
    List<String> keys;

    /** A condition over {@code dead_letter}'s columns and its parameters. */
    record Where(String text, List<Object> args) {}

    /** Throws 400 for anything that is no parameter of the list. */
    Where where() {
        allowUnsorted(FILTERS);
        List<Object> args = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        List<DeadLetterState> wanted = states == null || states.isEmpty() ? DeadLetterState.OPEN : states;
        among("state", wanted.stream().map(DeadLetterState::wire).toList(), text, args);
        among("channel", channels, text, args);
        among("topic", topics, text, args);
        among("type", types, text, args);
        among("key", keys, text, args);
        return new Where(text.toString(), args);
    }

    private static void among(String column, List<String> values, StringBuilder text, List<Object> args) {
        if (values != null && !values.isEmpty()) {
            text.append(" AND ").append(column).append(" = ANY(?)");
            args.add(values);
        }
    }
}
