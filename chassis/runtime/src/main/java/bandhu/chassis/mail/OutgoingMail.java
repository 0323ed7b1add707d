package bandhu.chassis.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;

/** A message with an identity of its own, that knows whether the whole of it went out. */
final class OutgoingMail extends MimeMessage {
    private final String messageId;
    private boolean whole;

    OutgoingMail(Session session, String messageId) {
        super(session);
        this.messageId = messageId;
    }

    /** Before this is true, no server can have taken it. */
    boolean isWhole() {
        return whole;
    }

    @Override
    public void writeTo(OutputStream out, String[] ignored) throws IOException, MessagingException {
        super.writeTo(out, ignored);
        whole = true;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }
}
