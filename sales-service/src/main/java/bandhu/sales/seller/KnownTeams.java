package bandhu.sales.seller;

import java.util.UUID;

/** What sellers ask of teams; implemented there, so that the two features depend one way. */
public interface KnownTeams {
    /** Whether such a live team exists. */
    boolean exists(UUID teamId);
}
