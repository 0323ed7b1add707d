package bandhu.chassis.mail;

import bandhu.chassis.settings.Settings;
import bandhu.chassis.time.SystemTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Makes MIME messages (RFC 5322, 2045 to 2047) of mails: names, subjects and texts in any script. What would break out of a
 * header, such as a line break in a name, is made a space.
 */
@ApplicationScoped
class MimeMails {
    private static final String UTF_8 = StandardCharsets.UTF_8.name();
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]+");
    private static final Pattern ADDRESS =
            Pattern.compile("[^\\s\\p{Cntrl}<>(),;:\"\\\\@]{1,64}@[^\\s\\p{Cntrl}<>(),;:\"\\\\@]{1,255}");
    private static final Pattern HEADER = Pattern.compile("[A-Za-z][A-Za-z0-9-]{0,76}");
    private final MailConfig config;
    private final Settings settings;
    private final Clock clock;

    MimeMails(MailConfig config, Settings settings, @SystemTime Clock clock) {
        this.config = config;
        this.settings = settings;
        this.clock = clock;
    }

    /** The message, with a Message-ID that is the same whenever the same mail is made. */
    OutgoingMail message(Mail mail, DueMail due, Session session) {
        try {
            String host = config.from().substring(config.from().indexOf('@') + 1);
            OutgoingMail message = new OutgoingMail(session, "<" + due.kind() + "." + due.id() + "@" + host + ">");
            message.setFrom(address(config.from(), settings.current().name()));
            message.setRecipient(Message.RecipientType.TO, address(mail.to(), mail.toName()));
            message.setSubject(line(mail.subject()), UTF_8);
            message.setSentDate(Date.from(clock.instant()));
            message.setHeader("Auto-Submitted", "auto-generated");
            for (Map.Entry<String, String> header : mail.headers().entrySet()) {
                message.setHeader(name(header.getKey()), MimeUtility.encodeText(line(header.getValue()), UTF_8, null));
            }
            body(mail, message);
            message.saveChanges();
            return message;
        } catch (MessagingException | UnsupportedEncodingException e) {
            throw new IllegalArgumentException("A mail " + due.kind() + " cannot be made", e);
        }
    }

    /** Whether a mail server could be given this address at all. */
    static boolean isAddress(String text) {
        return text != null && ADDRESS.matcher(text).matches();
    }

    private static void body(Mail mail, OutgoingMail message) throws MessagingException {
        if (mail.html() == null) {
            message.setText(mail.text(), UTF_8);
            return;
        }
        MimeBodyPart text = new MimeBodyPart();
        text.setText(mail.text(), UTF_8);
        MimeBodyPart html = new MimeBodyPart();
        html.setText(mail.html(), UTF_8, "html");
        message.setContent(new MimeMultipart("alternative", text, html));
    }

    private static InternetAddress address(String address, String name) throws UnsupportedEncodingException {
        return new InternetAddress(address, name == null ? null : line(name), UTF_8);
    }

    private static String name(String header) {
        if (!HEADER.matcher(header).matches()) {
            throw new IllegalArgumentException("No name of a header");
        }
        return header;
    }

    private static String line(String text) {
        return CONTROLS.matcher(text).replaceAll(" ").strip();
    }
}
