package bandhu.chassis.search.token;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * Whose lexemes they are. Each begins with a code of its tenant and collection, so that one index serves all of them and a search
 * reads the entries of one alone. The code is 36 bits of a hash: two spaces that share it share entries of the index, not results,
 * which are narrowed by tenant and collection themselves.
 */
public final class Space {
    private static final int CHARACTERS = 6;
    private final String code;

    public Space(String tenant, String collection) {
        byte[] name = (tenant + "/" + collection).getBytes(StandardCharsets.UTF_8);
        this.code = Base64.getUrlEncoder().encodeToString(sha256(name)).substring(0, CHARACTERS);
    }

    /** A lexeme as a {@code tsvector} and a {@code tsquery} spell it, to be followed by a position or by marks. */
    public String lexeme(Kind kind, String token) {
        return "'" + code + kind.letter() + token.replace("\\", "\\\\").replace("'", "''") + "'";
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
