package bandhu.marketing.message;

import bandhu.marketing.Channel;
import java.util.UUID;

/**
 * To whom a message went, and about what.
 *
 * @param address null where it was never written
 */
public record Addressed(
        UUID messageId,
        UUID campaignId,
        UUID subjectId,
        UUID customerId,
        Channel channel,
        String purpose,
        String address) {}
