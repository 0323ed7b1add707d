package bandhu.chassis.http.edge;

import bandhu.chassis.language.Text;
import bandhu.chassis.problem.CommonProblem;
import bandhu.chassis.problem.ProblemException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;

/** Whether an address can be read: a URI (RFC 3986) of visible ASCII, in which per cent signs begin the octets of UTF-8. */
final class Addresses {
    private static final char FIRST_VISIBLE = '!';
    private static final char LAST_VISIBLE = '~';
    private static final int ESCAPE = 3;

    private Addresses() {}

    /** Why a request for this target is refused: like every path that names nothing it is not found, and a query is invalid. */
    static Optional<ProblemException> fault(String target) {
        int query = target.indexOf('?');
        String path = query < 0 ? target : target.substring(0, query);
        if (!isReadable(path) || !isUri(path)) {
            return Optional.of(ProblemException.notFound());
        }
        return query < 0 || isReadable(target.substring(query)) && isUri(target)
                ? Optional.empty()
                : Optional.of(
                        new ProblemException(CommonProblem.INVALID_PARAMETER, Text.of("invalid-parameter.not-utf-8")));
    }

    private static boolean isUri(String text) {
        try {
            return new URI(text).getRawFragment() == null;
        } catch (URISyntaxException _) {
            return false;
        }
    }

    /** @param part a path or a query as it came */
    static boolean isReadable(String part) {
        boolean escaped = false;
        for (int i = 0; i < part.length(); i++) {
            char character = part.charAt(i);
            if (character < FIRST_VISIBLE || character > LAST_VISIBLE) {
                return false;
            }
            escaped |= character == '%';
        }
        return !escaped || isUtf8(part);
    }

    private static boolean isUtf8(String part) {
        ByteBuffer octets = ByteBuffer.allocate(part.length());
        for (int i = 0; i < part.length(); i++) {
            char character = part.charAt(i);
            if (character != '%') {
                octets.put((byte) character);
                continue;
            }
            if (i + ESCAPE > part.length()
                    || !HexFormat.isHexDigit(part.charAt(i + 1))
                    || !HexFormat.isHexDigit(part.charAt(i + 2))) {
                return false;
            }
            octets.put((byte) HexFormat.fromHexDigits(part, i + 1, i + ESCAPE));
            i += ESCAPE - 1;
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(octets.flip());
            return true;
        } catch (CharacterCodingException _) {
            return false;
        }
    }
}
