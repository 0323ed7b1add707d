package bandhu.chassis.webhook.delivery;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One attempt to deliver an event.
 *
 * @param eventId the {@code webhook-id} of the request
 * @param position of the event in the journal; absent for a test
 * @param attempt counted from 1
 * @param request the body that was sent
 * @param status of the answer; absent where there was none
 * @param answer the first bytes of its body
 * @param error why there was no answer: {@code not-connected}, {@code timed-out}, {@code unknown-host}, {@code refused-address},
 *     {@code insecure}, {@code broken-off} or {@code stopped}
 */
@Schema(name = "WebhookDelivery")
public record Delivery(
        @Schema(required = true) UUID id,
        @Schema(required = true) UUID eventId,
        Long position,
        @Schema(required = true) String type,
        @Schema(required = true) int attempt,
        @Schema(required = true) boolean delivered,
        @Schema(required = true) Instant at,
        @Schema(required = true) long milliseconds,
        @Schema(required = true) String url,
        @Schema(required = true) String request,
        Integer status,
        String answer,
        String error) {}
