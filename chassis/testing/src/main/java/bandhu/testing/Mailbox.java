package bandhu.testing;

import bandhu.testing.embedded.ReceivedMail;
import bandhu.testing.embedded.TestInfrastructure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import static org.awaitility.Awaitility.await;

/** The mails that one address got; addresses are as random as tenants. */
public record Mailbox(String address) {

    public static Mailbox of(String address) {
        return new Mailbox(address);
    }

    /** The mails so far, oldest first. */
    public List<ReceivedMail> mails() {
        try {
            return TestInfrastructure.join().mailboxes().of(address);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for that many mails. */
    public List<ReceivedMail> expect(int mails) {
        return await(address).atMost(Patience.LIMIT).until(this::mails, found -> found.size() >= mails);
    }
}
