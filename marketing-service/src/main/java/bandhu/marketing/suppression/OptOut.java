package bandhu.marketing.suppression;

import bandhu.marketing.Channel;
import java.util.UUID;

/**
 * What a reader answered to a message.
 *
 * @param subjectId the customer as recorded
 * @param customerId the customer to whom that one now belongs
 * @param address where the message went, null when that is not known
 */
public record OptOut(
        UUID messageId,
        UUID campaignId,
        UUID subjectId,
        UUID customerId,
        Channel channel,
        String purpose,
        String address) {}
