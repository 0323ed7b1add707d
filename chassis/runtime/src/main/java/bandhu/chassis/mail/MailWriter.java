package bandhu.chassis.mail;

import java.util.Optional;
import java.util.UUID;

/** A CDI bean that writes the mails of its kind. Each method runs as the tenant, in a transaction of its own. */
public interface MailWriter {
    String kind();

    /**
     * The mail, at the moment of sending; empty when it is not to be sent after all, as when its reader has opted out, or
     * when it was sent before. Asked again when the mail server could not take it. One that throws is tried again later.
     *
     * @throws NotYetException when that is only a matter of time
     */
    Optional<Mail> write(UUID id);

    /** The mail server took it. */
    void sent(UUID id);

    /**
     * It will not be sent, or not again.
     *
     * @param reason a code: {@code refused} by the mail server, {@code given-up} after days, {@code unsure} when its sender
     *     died while the server may have taken it
     */
    void failed(UUID id, String reason);
}
