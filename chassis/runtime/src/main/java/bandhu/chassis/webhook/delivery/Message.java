package bandhu.chassis.webhook.delivery;

import java.util.List;
import java.util.UUID;

/**
 * What is to be sent.
 *
 * @param id the event's; the same at each attempt
 * @param secrets that it is signed with
 */
public record Message(UUID id, String url, String body, List<String> secrets) {}
