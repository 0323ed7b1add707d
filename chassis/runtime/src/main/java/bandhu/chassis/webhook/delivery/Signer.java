package bandhu.chassis.webhook.delivery;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Signs by the reference library of Standard Webhooks. */
final class Signer {
    private Signer() {}

    /** One signature for each secret, as the header {@code webhook-signature} lists them. */
    static String sign(Message message, Instant at) {
        List<String> signatures = new ArrayList<>();
        try {
            for (String secret : message.secrets()) {
                signatures.add(new Webhook(secret).sign(message.id().toString(), at.getEpochSecond(), message.body()));
            }
        } catch (WebhookSigningException | EmptyWebhookSecretException e) {
            throw new IllegalStateException("A webhook's message could not be signed", e);
        }
        return String.join(" ", signatures);
    }
}
