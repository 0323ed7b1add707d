package bandhu.chassis.webhook.delivery;

import bandhu.chassis.secret.Keys;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;

/** Derives the secrets of webhooks from the installation's, so that no table holds one. */
@ApplicationScoped
public class SigningSecrets {
    private static final String PREFIX = "whsec_";
    private final Keys keys;

    SigningSecrets(Keys keys) {
        this.keys = keys;
    }

    /** As Standard Webhooks writes it: {@code whsec_} and 32 bytes in Base64. */
    public String secret(String tenant, UUID webhook, UUID name) {
        byte[] secret = keys.sign("webhook", bytes(tenant), bytes(webhook), bytes(name));
        return PREFIX + Base64.getEncoder().encodeToString(secret);
    }

    private static byte[] bytes(UUID id) {
        return bytes(id.toString());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
