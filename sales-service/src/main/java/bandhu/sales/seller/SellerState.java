package bandhu.sales.seller;

import java.util.UUID;

/** A seller as other services know it: figures are labelled with the name, and the subject says whose records they are. */
record SellerState(UUID id, String name, UUID teamId, String subject) {}
