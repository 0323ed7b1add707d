package bandhu.chassis.link;

import bandhu.chassis.call.Calls;
import bandhu.chassis.secret.Keys;
import bandhu.chassis.time.TenantClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes and reads the tokens of public links. Who holds one may do that one thing to that one record, and nothing else. */
@ApplicationScoped
public class SignedLinks {
    private static final int MAC_LENGTH = 16;
    private static final int LONGEST = 512;
    private final Keys keys;
    private final Calls calls;
    private final TenantClock clock;
    private final URI publicUrl;

    SignedLinks(Keys keys, Calls calls, TenantClock clock, @ConfigProperty(name = "bandhu.public-url") URI publicUrl) {
        this.keys = keys;
        this.calls = calls;
        this.clock = clock;
        this.publicUrl = publicUrl;
    }

    /** The record of a tenant that a token stands for. */
    public record Target(String tenant, UUID id) {}

    /** A token for a record of the current tenant. */
    public String token(String purpose, UUID id, Instant expiresAt) {
        byte[] payload = write(calls.tenant(), id, expiresAt);
        byte[] sealed = Arrays.copyOf(mac(purpose, payload), MAC_LENGTH + payload.length);
        System.arraycopy(payload, 0, sealed, MAC_LENGTH, payload.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    /** The address of a path as the world reaches it. */
    public String url(String path) {
        return publicUrl.resolve(path).toString();
    }

    /** What a token stands for; empty when it was not made here, for another purpose, or has expired. */
    public Optional<Target> read(String purpose, String token) {
        byte[] sealed = decode(token);
        if (sealed.length <= MAC_LENGTH) {
            return Optional.empty();
        }
        byte[] payload = Arrays.copyOfRange(sealed, MAC_LENGTH, sealed.length);
        return MessageDigest.isEqual(mac(purpose, payload), Arrays.copyOf(sealed, MAC_LENGTH))
                ? target(payload)
                : Optional.empty();
    }

    private Optional<Target> target(byte[] payload) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(payload))) {
            Instant expiresAt = Instant.ofEpochSecond(in.readLong());
            UUID id = new UUID(in.readLong(), in.readLong());
            Target target = new Target(in.readUTF(), id);
            return clock.instantOf(target.tenant()).isBefore(expiresAt) ? Optional.of(target) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] write(String tenant, UUID id, Instant expiresAt) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeLong(expiresAt.getEpochSecond());
            out.writeLong(id.getMostSignificantBits());
            out.writeLong(id.getLeastSignificantBits());
            out.writeUTF(tenant);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private byte[] mac(String purpose, byte[] payload) {
        byte[] mac = keys.sign("link", purpose.getBytes(StandardCharsets.UTF_8), payload);
        return Arrays.copyOf(mac, MAC_LENGTH);
    }

    private static byte[] decode(String token) {
        try {
            return token.length() > LONGEST
                    ? new byte[0]
                    : Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException _) {
            return new byte[0];
        }
    }
}
