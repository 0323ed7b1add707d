package bandhu.chassis.inbox.customer;

import java.util.Set;
import java.util.UUID;

/**
 * Who a customer id means now. Any row about a customer keeps {@code subject_id} (as recorded, never changed) and
 * {@code customer_id} (to whom it now belongs); this resolves the second from the first.
 */
public interface CustomerRefs {
    /** Locks the reference FOR KEY SHARE (making it when it is new) and answers the survivor's id: itself, if never merged. */
    UUID resolve(UUID subjectId);

    /** Says for whom the transaction in progress may ask, so that the first question answers all of them. */
    void expect(Set<UUID> subjectIds);

    /** The same of ids that are customers' for certain, so that the first reference that has to be made makes all of them. */
    void expectCustomers(Set<UUID> subjectIds);
}
