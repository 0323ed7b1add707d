package bandhu.marketing.audience;

import bandhu.chassis.inbox.IncomingState;
import bandhu.chassis.inbox.customer.CustomerCopy;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

/** A customer as customer-service last told, as far as a mail needs it. */
@Entity
@Table(name = "known_customer")
class KnownCustomer extends CustomerCopy {
    private String givenName;
    private String email;
    private String emailStatus;

    protected KnownCustomer() {}

    KnownCustomer(UUID id) {
        super(id);
    }

    @Override
    protected void remember(IncomingState state) {
        CustomerState told = state.as(CustomerState.class);
        CustomerState.Email main = told.mainEmail();
        givenName = told.givenName();
        email = main == null ? null : main.address();
        emailStatus = main == null ? null : main.status();
    }

    @Override
    protected void forget() {
        givenName = null;
        email = null;
        emailStatus = null;
    }

    Reader reader() {
        return new Reader(
                id(), isDeleted(), displayName(), givenName, language(), email, Reader.Mailbox.of(email, emailStatus));
    }
}
