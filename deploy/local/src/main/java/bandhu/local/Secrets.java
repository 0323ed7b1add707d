package bandhu.local;

import bandhu.testing.embedded.ServiceDatabase;
import bandhu.testing.process.PrivateFiles;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/** The passwords and keys of this suite: drawn once, kept in a file that only its owner reads. */
final class Secrets {

    private static final int BYTES = 24;

    private final Path file;
    private final Properties values = new Properties();

    Secrets(Path file) throws IOException {
        this.file = file;
        if (Files.exists(file)) {
            if (!Files.isReadable(file)) {
                throw new Complaint("The file " + file + " is not readable; it seems to be another user's.");
            }
            values.load(new StringReader(Files.readString(file)));
        }
    }

    String postgres() throws IOException {
        return get("postgres");
    }

    /** The key for cursors, signed links and change digests. */
    String signing() throws IOException {
        return get("signing");
    }

    ServiceDatabase database(String service) throws IOException {
        return new ServiceDatabase(
                service, service, get(service + ".owner"), get(service + ".app"), get(service + ".worker"));
    }

    private String get(String name) throws IOException {
        String value = values.getProperty(name);
        if (value == null) {
            byte[] random = new byte[BYTES];
            new SecureRandom().nextBytes(random);
            value = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
            values.setProperty(name, value);
            StringWriter text = new StringWriter();
            values.store(text, null);
            PrivateFiles.write(file, text.toString());
        }
        return value;
    }
}
