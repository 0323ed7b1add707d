package bandhu.testing.embedded;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.MessageDeliveryHandler;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;

/**
 * A mail server (SMTP and IMAP) on loopback that accepts every recipient and every login and sends nothing on. Each mail
 * is also a file of its own, which {@link Mailboxes} reads and from which a restarted server fills its mailboxes.
 */
public final class EmbeddedMail implements AutoCloseable {

    private static final String LOOPBACK = "127.0.0.1";

    private final GreenMail server;

    private EmbeddedMail(GreenMail server) {
        this.server = server;
    }

    public static EmbeddedMail start(Path directory, int smtpPort, int imapPort) throws IOException {
        Path mailboxes = directory.toAbsolutePath();
        Files.createDirectories(mailboxes);
        GreenMail server = new GreenMail(new ServerSetup[] {
            new ServerSetup(smtpPort, LOOPBACK, ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(imapPort, LOOPBACK, ServerSetup.PROTOCOL_IMAP)
        });
        server.withConfiguration(
                new GreenMailConfiguration().withDisabledAuthentication().withPreloadDir(mailboxes.toString()));
        server.start();
        MessageDeliveryHandler deliver = server.getUserManager().getMessageDeliveryHandler();
        server.getUserManager().setMessageDeliveryHandler((mail, address) -> {
            keep(mailboxes, mail, address);
            return deliver.handle(mail, address);
        });
        return new EmbeddedMail(server);
    }

    @Override
    public void close() {
        server.stop();
    }

    /** Runs a mail server until the process is told to end: {@code <directory> <smtp port> <imap port>}. */
    public static void main(String[] args) throws Exception {
        start(Path.of(args[0]), Integer.parseInt(args[1]), Integer.parseInt(args[2]));
        System.out.println("Mail is taken on port " + args[1] + " and read on port " + args[2]);
        new CountDownLatch(1).await();
    }

    private static void keep(Path mailboxes, MovingMessage mail, MailAddress address)
            throws MessagingException, UserException {
        try {
            Path inbox = Mailboxes.inbox(mailboxes, address.getEmail());
            Files.createDirectories(inbox);
            Path part = Files.createTempFile(mailboxes, "mail", ".part");
            try (OutputStream out = Files.newOutputStream(part)) {
                mail.getMessage().writeTo(out);
            }
            Files.move(part, inbox.resolve(System.currentTimeMillis() + "-" + UUID.randomUUID() + ".eml"));
        } catch (IOException e) {
            throw new UserException("the mail could not be kept", e);
        }
    }
}
