package bandhu.chassis.secret;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * HMAC-SHA-256 under keys derived by HKDF (RFC 5869) from {@code bandhu.secret}, so that what is signed for one purpose
 * proves nothing for another. All replicas of a service share the secret.
 */
@ApplicationScoped
public class Keys {
    private static final String MAC = "HmacSHA256";
    private static final int LENGTH = 32;
    private static final int LEAST = 16;
    private final byte[] secret;
    private final Map<String, SecretKey> keys = new ConcurrentHashMap<>();

    Keys(@ConfigProperty(name = "bandhu.secret", defaultValue = "") String secret) {
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
    }

    /** The 32 bytes that only a holder of the secret can make of these parts; where one ends and the next begins matters. */
    public byte[] sign(String purpose, byte[]... parts) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(keys.computeIfAbsent(purpose, this::derive));
            for (byte[] part : parts) {
                mac.update(
                        ByteBuffer.allocate(Integer.BYTES).putInt(part.length).flip());
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    void check(@Observes StartupEvent event) {
        if (secret.length < LEAST) {
            throw new IllegalStateException("BANDHU_SECRET must be set, to at least " + LEAST + " characters");
        }
    }

    private SecretKey derive(String purpose) {
        try {
            var parameters = HKDFParameterSpec.ofExtract()
                    .addIKM(secret)
                    .thenExpand(("bandhu:" + purpose).getBytes(StandardCharsets.UTF_8), LENGTH);
            return KDF.getInstance("HKDF-SHA256").deriveKey(MAC, parameters);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
