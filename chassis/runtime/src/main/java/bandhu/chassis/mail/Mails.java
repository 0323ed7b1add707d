package bandhu.chassis.mail;

import java.util.UUID;

/** Mails of the current tenant. */
public interface Mails {
    /**
     * Has a mail sent once the transaction in progress is committed; does nothing where the work in progress must not reach
     * out. The {@link MailWriter} of the kind writes it, at the moment of sending. At most one leaves for a kind and id,
     * through any crash: a mail that its sender may or may not have handed over when it died is never sent again.
     */
    void send(String kind, UUID id);
}
