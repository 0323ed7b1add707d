package bandhu.testing.embedded;

import jakarta.mail.BodyPart;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

/** Reads the mails that an {@link EmbeddedMail} has taken, also from another process. */
public final class Mailboxes {

    private static final Session SESSION = Session.getInstance(new Properties());

    private final Path directory;

    public Mailboxes(Path directory) {
        this.directory = directory.toAbsolutePath();
    }

    /** The addresses that got mail, sorted. */
    public List<String> addresses() throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(directory)) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> URLDecoder.decode(folder.getFileName().toString(), StandardCharsets.UTF_8))
                    .sorted()
                    .toList();
        }
    }

    /** The mails of one address, oldest first. */
    public List<ReceivedMail> of(String address) throws IOException {
        Path inbox = inbox(directory, address);
        if (!Files.isDirectory(inbox)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(inbox)) {
            List<Path> sorted = files.filter(file -> file.toString().endsWith(".eml"))
                    .sorted()
                    .toList();
            return sorted.stream().map(file -> read(address, file)).toList();
        }
    }

    static Path inbox(Path directory, String address) {
        String folder = URLEncoder.encode(address.toLowerCase(Locale.ROOT), StandardCharsets.UTF_8)
                .replace("%40", "@");
        return directory.resolve(folder).resolve("INBOX");
    }

    private static ReceivedMail read(String mailbox, Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            MimeMessage mail = new MimeMessage(SESSION, in);
            return new ReceivedMail(
                    mailbox,
                    addresses(mail.getFrom()).stream().findFirst().orElse(""),
                    addresses(mail.getAllRecipients()),
                    mail.getSubject() == null ? "" : mail.getSubject(),
                    body(mail, "text/plain"),
                    body(mail, "text/html"),
                    headers(mail),
                    receivedAt(file));
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException("the mail " + file + " is not readable", e);
        }
    }

    private static Instant receivedAt(Path file) {
        String name = file.getFileName().toString();
        return Instant.ofEpochMilli(Long.parseLong(name.substring(0, name.indexOf('-'))));
    }

    private static List<String> addresses(jakarta.mail.Address[] addresses) {
        return addresses == null
                ? List.of()
                : Arrays.stream(addresses).map(Object::toString).toList();
    }

    private static Map<String, String> headers(MimeMessage mail) throws MessagingException {
        Map<String, String> headers = new LinkedHashMap<>();
        for (Header header : Collections.list(mail.getAllHeaders())) {
            headers.merge(header.getName(), header.getValue(), (a, b) -> a + ", " + b);
        }
        return headers;
    }

    private static String body(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return part.getContent().toString();
        }
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart child = parts.getBodyPart(i);
                String body = body(child, type);
                if (!body.isEmpty()) {
                    return body;
                }
            }
        }
        return "";
    }
}
