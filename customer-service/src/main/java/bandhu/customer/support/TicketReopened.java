package bandhu.customer.support;

import java.util.UUID;

/** What we use of {@code bandhu.support.ticket-reopened.v1}. */
record TicketReopened(UUID ticketId, UUID customerId) {}
