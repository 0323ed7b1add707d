package bandhu.chassis.inbox.customer;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A customer as far as this service knows it.
 *
 * @param displayName absent for who sees figures only, and of a customer that was deleted
 * @param stage where the lifecycle stands
 */
@Schema(name = "KnownCustomer")
public record CustomerBrief(UUID id, String displayName, String language, String country, String stage) {}
