package bandhu.sales.order;

import java.util.UUID;

/** What orders ask of opportunities; implemented there, so that the two features depend one way. */
public interface KnownOpportunities {
    /** Whether such a live opportunity exists that the current actor sees. */
    boolean isVisible(UUID opportunityId);
}
