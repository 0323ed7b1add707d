package bandhu.chassis.mail;

import bandhu.chassis.call.Call;
import bandhu.chassis.call.Calls;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Sends one mail as its tenant: a first transaction takes it and has it written, then the mail server gets it, then a second
 * transaction lets it go. Nothing stands between the server's yes and the second transaction.
 */
@ApplicationScoped
class MailSending {
    private static final Logger LOG = Logger.getLogger(MailSending.class);
    private static final String REFUSED = "refused";
    private static final int TRIES = 5;
    private static final long FIRST_PAUSE_MILLIS = 100;
    private final Calls calls;
    private final QueuedMails queue;
    private final SmtpServer server;
    private final MailConfig config;
    private final Map<String, MailWriter> writers;

    MailSending(Calls calls, QueuedMails queue, SmtpServer server, MailConfig config, @All List<MailWriter> writers) {
        this.calls = calls;
        this.queue = queue;
        this.server = server;
        this.config = config;
        this.writers = writers.stream().collect(Collectors.toMap(MailWriter::kind, Function.identity()));
    }

    void send(DueMail due) {
        as(due, () -> {
            Optional<OutgoingMail> mail = Optional.empty();
            try {
                mail = QuarkusTransaction.requiringNew().call(() -> take(due));
            } catch (NotYetException e) {
                LOG.debugf("A mail %s of tenant %s waits: %s", due.kind(), due.tenant(), e.getMessage());
                putOff(due, "waiting");
            } catch (RuntimeException e) {
                LOG.warnf(e, "A mail %s of tenant %s was not written and is tried again", due.kind(), due.tenant());
                putOff(due, "waiting");
            }
            mail.ifPresent(written -> handOver(due, written));
        });
    }

    /** For a mail whose sender died with it in its hands. */
    void lost(DueMail due) {
        as(due, () -> unsure(due, config.lost()));
    }

    private void as(DueMail due, Runnable work) {
        calls.run(Call.system(due.tenant(), config.service(), UUID.randomUUID().toString()), work);
    }

    private Optional<OutgoingMail> take(DueMail due) {
        if (!queue.claim(due)) {
            return Optional.empty();
        }
        Optional<Mail> written = writer(due).write(due.id());
        if (written.filter(mail -> MimeMails.isAddress(mail.to())).isPresent()) {
            return written.map(mail -> server.prepare(mail, due));
        }
        queue.delete(due);
        written.ifPresent(mail -> writer(due).failed(due.id(), REFUSED));
        return Optional.empty();
    }

    private void handOver(DueMail due, OutgoingMail mail) {
        try {
            server.take(mail);
        } catch (MailFault fault) {
            LOG.infof("A mail %s of tenant %s: %s (%s)", due.kind(), due.tenant(), fault.kind(), code(fault));
            switch (fault.kind()) {
                case TEMPORARY -> putOff(due, "sending");
                case PERMANENT -> settle(due, writer -> writer.failed(due.id(), REFUSED));
                case UNSURE -> unsure(due, Duration.ZERO);
            }
            return;
        }
        settle(due, writer -> writer.sent(due.id()));
    }

    private void putOff(DueMail due, String from) {
        QuarkusTransaction.requiringNew().run(() -> {
            if (!queue.putOff(due, from)) {
                writer(due).failed(due.id(), "given-up");
            }
        });
    }

    private void unsure(DueMail due, Duration held) {
        QuarkusTransaction.requiringNew().run(() -> {
            if (queue.markUnsure(due, held)) {
                LOG.warnf("A mail %s %s of tenant %s may have been sent or not", due.kind(), due.id(), due.tenant());
                writer(due).failed(due.id(), "unsure");
            }
        });
    }

    /** Tried some times: if the database is away for longer, nobody knows later whether the mail has left. */
    private void settle(DueMail due, Consumer<MailWriter> outcome) {
        for (int attempt = 1; ; attempt++) {
            try {
                QuarkusTransaction.requiringNew().run(() -> {
                    queue.delete(due);
                    outcome.accept(writer(due));
                });
                return;
            } catch (RuntimeException e) {
                if (attempt == TRIES) {
                    throw e;
                }
                pause(FIRST_PAUSE_MILLIS << attempt);
            }
        }
    }

    private MailWriter writer(DueMail due) {
        return writers.get(due.kind());
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** The kind of failure without its text, in which servers repeat the reader's address. */
    private static String code(MailFault fault) {
        return fault.getCause() == null
                ? "no cause"
                : fault.getCause().getClass().getSimpleName();
    }
}
