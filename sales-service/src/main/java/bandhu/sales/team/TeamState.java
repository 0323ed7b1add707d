package bandhu.sales.team;

import java.util.UUID;

/** A team as other services know it. */
record TeamState(UUID id, String name, UUID parentId, UUID managerId, String region) {}
