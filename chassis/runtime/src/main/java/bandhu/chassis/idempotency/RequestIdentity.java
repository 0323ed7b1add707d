package bandhu.chassis.idempotency;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * What makes two requests the same.
 *
 * @param scope digest of tenant, subject, method, path and key: where an answer is kept
 * @param request digest of query and body: what it answers
 */
record RequestIdentity(byte[] scope, byte[] request) {

    static byte[] digest(byte[]... parts) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                sha256.update(
                        ByteBuffer.allocate(Integer.BYTES).putInt(part.length).flip());
                sha256.update(part);
            }
            return sha256.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] bytes(String text) {
        return text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
    }

    /** The scope's first 64 bits, as PostgreSQL's advisory locks are named. */
    long lock() {
        return ByteBuffer.wrap(scope).getLong();
    }
}
