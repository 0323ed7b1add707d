package bandhu.chassis.idempotency;

import bandhu.chassis.language.Text;
import bandhu.chassis.problem.ProblemException;
import java.util.List;
import java.util.regex.Pattern;

/** The {@code Idempotency-Key} header: printable ASCII, bare or as the quoted string of draft-ietf-httpapi-idempotency-key-header. */
final class IdempotencyKey {
    static final String HEADER = "Idempotency-Key";
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e](?:[\\x20-\\x7e]{0,253}[\\x21-\\x7e])?");

    private IdempotencyKey() {}

    /** The key without its quotes. Throws 400 for anything else than one key of 1 to 255 characters. */
    static String parse(List<String> headers) {
        String key = headers.size() == 1 ? unquoted(headers.getFirst().trim()) : "";
        if (!KEY.matcher(key).matches()) {
            throw ProblemException.parameter(HEADER, Text.of("invalid-format.idempotency-key"));
        }
        return key;
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"");
        return quoted ? value.substring(1, value.length() - 1) : value;
    }
}
