package bandhu.support.answer;

import bandhu.support.intake.Requester;
import java.util.Optional;
import java.util.UUID;

/** The tickets as surveys look at them. */
public interface KnownTickets {
    /**
     * What a survey needs to know of its ticket.
     *
     * @param subjectId the customer as recorded, null where there is none
     * @param customerId the customer it now belongs to
     * @param finished whether it is resolved or closed
     */
    record SurveyedTicket(
            UUID id, long number, UUID subjectId, UUID customerId, Requester requester, boolean finished) {}

    /** Empty when there is no such ticket, or it was deleted. */
    Optional<SurveyedTicket> surveyed(UUID ticketId);
}
