package bandhu.testing.data;

import bandhu.chassis.record.Uuid7;
import bandhu.chassis.time.Timers;
import bandhu.testing.Patience;
import bandhu.testing.Tenants;
import bandhu.testing.embedded.TestInfrastructure;
import bandhu.testing.notes.Note;
import bandhu.testing.notes.NoteRepository;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

import static org.awaitility.Awaitility.await;

@QuarkusTest
class DatabaseOutageTest {
    @Inject
    Work work;

    @Inject
    NoteRepository notes;

    @Inject
    Timers timers;

    @Inject
    Clock clock;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    final String tenant = Tenants.random().name();

    @Test
    void all_work_goes_on_after_every_connection_was_cut() throws SQLException {
        note();
        cutAllConnections();

        await().ignoreExceptions().atMost(Patience.LIMIT).until(this::note);
        await().ignoreExceptions().atMost(Patience.LIMIT).until(this::setTimer);
        await().atMost(Patience.LIMIT).until(() -> TimersTest.Bell.rung(tenant) > 0);
    }

    private boolean note() {
        work.run(tenant, () -> notes.keep(Note.create(Uuid7.next(), "a note", 1, List.of())));
        return true;
    }

    private boolean setTimer() {
        work.run(tenant, () -> timers.schedule("bell", "k", clock.instant()));
        return true;
    }

    private void cutAllConnections() throws SQLException {
        String database = url.substring(url.lastIndexOf('/') + 1);
        try (var connection = TestInfrastructure.join().connect("postgres");
                var statement = connection.prepareStatement(
                        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = ?")) {
            statement.setString(1, database);
            statement.execute();
        }
    }
}
