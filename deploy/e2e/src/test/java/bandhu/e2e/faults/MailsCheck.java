package bandhu.e2e.faults;

import bandhu.e2e.faults.Truth.Mailing;
import bandhu.testing.embedded.Mailboxes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Whoever agreed was greeted, and once; whoever withdrew in time and whoever is history was not. */
final class MailsCheck {

    private final Mailboxes mailboxes;
    private final Databases databases;
    private final String ours;

    MailsCheck(Mailboxes mailboxes, Databases databases, Set<String> tenants) {
        this.ours = "tenant_id IN ('" + String.join("', '", tenants) + "')";
        this.mailboxes = mailboxes;
        this.databases = databases;
    }

    List<String> violations(Truth truth) throws IOException {
        List<String> found = new ArrayList<>();
        Collection<String> messages = databases.rows(
                "marketing",
                "SELECT address FROM message WHERE status IN ('queued', 'sent', 'failed') AND address IS NOT NULL AND "
                        + ours);
        Collection<String> unsure =
                databases.rows("marketing", "SELECT address FROM message WHERE status IN ('queued', 'failed')");
        found.addAll(Difference.between("greetings", new TreeSet<>(truth.addresses(Mailing.WELCOMED)), messages));
        for (String address : truth.addresses(Mailing.WELCOMED)) {
            long mails = greetings(address);
            if (mails > 1 || mails == 0 && !unsure.contains(address)) {
                found.add(address + " agreed to one mail and got " + mails);
            }
        }
        for (Mailing silent : List.of(Mailing.OPTED_OUT, Mailing.HISTORY)) {
            for (String address : truth.addresses(silent)) {
                if (!mailboxes.of(address).isEmpty()) {
                    found.add(address + " (" + silent + ") got "
                            + mailboxes.of(address).size() + " mails");
                }
            }
        }
        return found;
    }

    private long greetings(String address) throws IOException {
        return mailboxes.of(address).stream()
                .filter(mail -> mail.subject().equals(Setting.GREETING))
                .count();
    }
}
