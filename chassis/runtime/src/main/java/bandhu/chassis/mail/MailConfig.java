package bandhu.chassis.mail;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Where mails are handed over, and how patiently. */
@ConfigMapping(prefix = "bandhu.smtp")
public interface MailConfig {
    /** The service's name: {@code marketing}. */
    String service();

    String host();

    int port();

    Optional<String> username();

    Optional<String> password();

    /** Whether the server speaks TLS from the first byte. */
    boolean tls();

    StartTls starttls();

    /** The address that mails come from; the tenant's name stands beside it. */
    String from();

    /** For one answer of the server. */
    @WithDefault("20S")
    Duration timeout();

    /** How many mails one replica hands over at a time. */
    @WithDefault("8")
    int atOnce();

    /** How long a mail is tried while the server cannot take it. */
    @WithDefault("3D")
    Duration patience();

    /** After this long in its sender's hands, that sender is taken for dead. */
    @WithDefault("2M")
    Duration lost();

    @WithDefault("30S")
    Duration longestRest();

    /** Whether the connection turns to TLS: never, when the server offers it, or always. */
    enum StartTls {
        DISABLED,
        OPTIONAL,
        REQUIRED
    }
}
