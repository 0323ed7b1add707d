package bandhu.chassis.mail;

import java.util.UUID;

/** Mails of the current tenant. */
public interface Mails {
    /**
     * Has a mail sent once the transaction in progress is committed. At most one leaves for a kind and id, through any crash;
     * the {@link MailWriter} of the kind writes it, at the moment of sending.
     */
    void send(String kind, UUID id);
}
