package bandhu.chassis.mail;

import bandhu.chassis.mail.MailFault.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jboss.logging.Logger;

/** The mail server that takes what is to be sent (RFC 5321), one connection a mail; tells faults that pass from those that stay. */
@ApplicationScoped
class SmtpServer {
    private static final Logger LOG = Logger.getLogger(SmtpServer.class);
    private static final int TEMPORARY = 400;
    private static final int PERMANENT = 500;
    private static final int BEYOND = 600;
    private final MailConfig config;
    private final MimeMails messages;
    private final Session plain;
    private final Session international;

    SmtpServer(MailConfig config, MimeMails messages) {
        this.config = config;
        this.messages = messages;
        this.plain = Session.getInstance(properties(config, false));
        this.international = Session.getInstance(properties(config, true));
    }

    OutgoingMail prepare(Mail mail, DueMail due) {
        boolean ascii = StandardCharsets.US_ASCII.newEncoder().canEncode(mail.to());
        return messages.message(mail, due, ascii ? plain : international);
    }

    /** Returns when the server has taken it. */
    void take(OutgoingMail mail) throws MailFault {
        Transport transport = connected(mail.getSession());
        try {
            Address[] readers = mail.getAllRecipients();
            transport.sendMessage(mail, readers);
        } catch (MessagingException e) {
            throw new MailFault(kind(mail, e), e);
        } finally {
            leave(transport);
        }
    }

    private Transport connected(Session session) throws MailFault {
        try {
            Transport transport = session.getTransport("smtp");
            transport.connect(
                    config.host(),
                    config.port(),
                    config.username().orElse(null),
                    config.password().orElse(null));
            return transport;
        } catch (MessagingException e) {
            throw new MailFault(Kind.TEMPORARY, e);
        }
    }

    private static Kind kind(OutgoingMail mail, MessagingException fault) {
        int code = 0;
        for (Exception e = fault; e != null; e = e instanceof MessagingException m ? m.getNextException() : null) {
            code = Math.max(code, code(e));
        }
        if (code >= PERMANENT && code < BEYOND) {
            return Kind.PERMANENT;
        }
        return code >= TEMPORARY || !mail.isWhole() ? Kind.TEMPORARY : Kind.UNSURE;
    }

    private static int code(Exception fault) {
        return switch (fault) {
            case SMTPSendFailedException e -> e.getReturnCode();
            case SMTPAddressFailedException e -> e.getReturnCode();
            case SMTPSenderFailedException e -> e.getReturnCode();
            default -> 0;
        };
    }

    private static void leave(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException e) {
            LOG.debugf("The mail server was left without a word: %s", e.getClass());
        }
    }

    /** @param international whether the reader's address needs SMTPUTF8 (RFC 6531), which not every server offers */
    private static Properties properties(MailConfig config, boolean international) {
        String millis = Long.toString(config.timeout().toMillis());
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.connectiontimeout", millis);
        properties.setProperty("mail.smtp.timeout", millis);
        properties.setProperty("mail.smtp.writetimeout", millis);
        properties.setProperty("mail.smtp.quitwait", "false");
        properties.setProperty(
                "mail.smtp.auth", Boolean.toString(config.username().isPresent()));
        properties.setProperty("mail.smtp.ssl.enable", Boolean.toString(config.tls()));
        properties.setProperty(
                "mail.smtp.starttls.enable", Boolean.toString(config.starttls() != MailConfig.StartTls.DISABLED));
        properties.setProperty(
                "mail.smtp.starttls.required", Boolean.toString(config.starttls() == MailConfig.StartTls.REQUIRED));
        properties.setProperty("mail.smtp.localhost", "bandhu");
        properties.setProperty("mail.mime.allowutf8", Boolean.toString(international));
        return properties;
    }
}
