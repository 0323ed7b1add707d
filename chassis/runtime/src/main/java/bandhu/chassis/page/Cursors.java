package bandhu.chassis.page;

import bandhu.chassis.call.Calls;
import bandhu.chassis.language.Text;
import bandhu.chassis.secret.Keys;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/** Cursors that a client can neither read a promise into nor forge: signed, and bound to the tenant and to a scope. */
@ApplicationScoped
public class Cursors {
    private static final int MAC_LENGTH = 16;
    private static final int LONGEST = 4_096;
    private final Keys keys;
    private final Calls calls;

    Cursors(Keys keys, Calls calls) {
        this.keys = keys;
        this.calls = calls;
    }

    /** @param scope what the cursor is good for: the list, its sort, its filters */
    public String seal(String scope, String... values) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            for (String value : values) {
                out.writeUTF(value);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byte[] payload = bytes.toByteArray();
        byte[] sealed = Arrays.copyOf(mac(scope, payload), MAC_LENGTH + payload.length);
        System.arraycopy(payload, 0, sealed, MAC_LENGTH, payload.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    /** The values that {@link #seal} took for the same scope; 400 for anything else. */
    public List<String> open(String scope, String cursor) {
        return open(scope, cursor, Faults.OF_QUERY);
    }

    /** The same for a cursor that did not come by a query parameter. */
    public List<String> open(String scope, String cursor, Faults faults) {
        byte[] sealed = decode(cursor);
        byte[] payload = Arrays.copyOfRange(sealed, Math.min(MAC_LENGTH, sealed.length), sealed.length);
        if (!MessageDigest.isEqual(mac(scope, payload), Arrays.copyOf(sealed, MAC_LENGTH))) {
            throw faults.of("cursor", Text.of("invalid-cursor.other-list"));
        }
        List<String> values = new ArrayList<>();
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(payload))) {
            while (in.available() > 0) {
                values.add(in.readUTF());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return values;
    }

    private byte[] mac(String scope, byte[] payload) {
        byte[] tenant = calls.tenant().getBytes(StandardCharsets.UTF_8);
        byte[] mac = keys.sign("cursor", tenant, scope.getBytes(StandardCharsets.UTF_8), payload);
        return Arrays.copyOf(mac, MAC_LENGTH);
    }

    private static byte[] decode(String cursor) {
        try {
            return cursor.length() > LONGEST
                    ? new byte[0]
                    : Base64.getUrlDecoder().decode(cursor);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }
}
