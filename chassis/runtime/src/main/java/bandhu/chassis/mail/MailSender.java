package bandhu.chassis.mail;

import bandhu.chassis.loop.Loop;
import bandhu.chassis.sql.Parameters;
import bandhu.chassis.sql.RowMapper;
import bandhu.chassis.sql.SqlFailure;
import bandhu.chassis.time.SystemTime;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/** Finds mails of all tenants that are due and has them sent, some at a time; and those whose sender died. */
@ApplicationScoped
class MailSender {
    private static final Logger LOG = Logger.getLogger(MailSender.class);
    private static final Duration SHORTEST_REST = Duration.ofMillis(200);
    private static final int BATCH = 200;
    private final AgroalDataSource worker;
    private final MailSending sending;
    private final Clock clock;
    private final MailConfig config;
    private final List<String> kinds;
    private final Loop loop = new Loop("mails", this::round);

    MailSender(
            @DataSource("worker") AgroalDataSource worker,
            MailSending sending,
            @SystemTime Clock clock,
            MailConfig config,
            @All List<MailWriter> writers) {
        this.worker = worker;
        this.sending = sending;
        this.clock = clock;
        this.config = config;
        this.kinds = writers.stream().map(MailWriter::kind).toList();
    }

    void start(@Observes StartupEvent event) {
        if (!kinds.isEmpty()) {
            loop.start();
        }
    }

    void stop(@Observes ShutdownEvent event) {
        loop.close();
    }

    void wake() {
        loop.wake();
    }

    private Duration round() {
        each(lost(), sending::lost);
        List<DueMail> due = due();
        each(due, sending::send);
        return due.size() == BATCH ? Duration.ZERO : untilNext();
    }

    private void each(List<DueMail> mails, Consumer<DueMail> work) {
        Semaphore places = new Semaphore(config.atOnce());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (DueMail mail : mails) {
                places.acquireUninterruptibly();
                threads.execute(() -> {
                    try {
                        work.accept(mail);
                    } catch (RuntimeException e) {
                        LOG.warnf(e, "Work on a mail %s of tenant %s broke off", mail.kind(), mail.tenant());
                    } finally {
                        places.release();
                    }
                });
            }
        }
    }

    private List<DueMail> due() {
        return read(
                "SELECT tenant_id, kind, id FROM mail WHERE state = 'waiting' AND due_at <= ? AND kind = ANY (?)"
                        + " ORDER BY due_at LIMIT " + BATCH,
                MailSender::mail,
                clock.instant(),
                kinds);
    }

    private List<DueMail> lost() {
        return read(
                "SELECT tenant_id, kind, id FROM mail WHERE state = 'sending' AND claimed_at <= ? AND kind = ANY (?)"
                        + " LIMIT " + BATCH,
                MailSender::mail,
                clock.instant().minus(config.lost()),
                kinds);
    }

    private Duration untilNext() {
        return read(
                        "SELECT min(due_at) FROM mail WHERE state = 'waiting' AND kind = ANY (?)",
                        row -> row.getObject(1, OffsetDateTime.class),
                        kinds)
                .stream()
                .filter(Objects::nonNull)
                .map(next -> Duration.between(clock.instant(), next.toInstant()))
                .map(wait -> wait.compareTo(SHORTEST_REST) < 0 ? SHORTEST_REST : wait)
                .filter(wait -> wait.compareTo(config.longestRest()) < 0)
                .findFirst()
                .orElse(config.longestRest());
    }

    private <T> List<T> read(String text, RowMapper<T> mapper, Object... args) {
        try (var connection = worker.getConnection();
                var statement = connection.prepareStatement(text)) {
            Parameters.bind(statement, args);
            List<T> found = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(mapper.map(row));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    private static DueMail mail(ResultSet row) throws SQLException {
        return new DueMail(row.getString(1), row.getString(2), row.getObject(3, UUID.class));
    }
}
