package bandhu.testing.mail;

import bandhu.chassis.mail.Mail;
import bandhu.chassis.mail.Mails;
import bandhu.testing.Patience;
import bandhu.testing.Tenants;
import bandhu.testing.TestClock;
import bandhu.testing.data.OwnerDatabase;
import bandhu.testing.data.Work;
import bandhu.testing.process.Ports;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
@TestProfile(MailFaultsTest.OwnServer.class)
class MailFaultsTest {
    private static final String YES = "250 ok";

    @Inject
    Work work;

    @Inject
    Mails mails;

    @Inject
    OwnerDatabase database;

    @Inject
    TestClock clock;

    @ConfigProperty(name = "bandhu.smtp.port")
    int port;

    final String tenant = Tenants.random().name();
    final UUID id = letter();

    @Test
    void a_server_that_is_away_gets_the_mail_when_it_is_back() throws IOException {
        send(id);
        await().atMost(Patience.LIMIT).until(() -> attempts() > 0);

        try (ScriptedServer server = new ScriptedServer(port, YES, YES)) {
            await().atMost(Patience.LIMIT).until(() -> Letters.told(id).contains(tenant + " sent"));
            assertThat(server.taken(id)).hasSize(1);
        }
    }

    @Test
    void what_a_server_cannot_take_now_is_tried_again() throws IOException {
        try (ScriptedServer full = new ScriptedServer(port, "452 full", YES)) {
            send(id);
            await().atMost(Patience.LIMIT).until(() -> attempts() > 0);
            assertThat(full.taken(id)).isEmpty();
        }
        try (ScriptedServer server = new ScriptedServer(port, YES, YES)) {
            await().atMost(Patience.LIMIT).until(() -> Letters.told(id).contains(tenant + " sent"));
            assertThat(server.taken(id)).hasSize(1);
        }
    }

    @Test
    void what_a_server_refuses_for_good_is_not_tried_again() throws IOException {
        try (ScriptedServer server = new ScriptedServer(port, "550 no such user", YES)) {
            send(id);
            await().atMost(Patience.LIMIT).until(() -> Letters.told(id).contains(tenant + " failed refused"));
            assertThat(server.taken(id)).isEmpty();
            assertThat(state()).isEmpty();
        }
    }

    @Test
    void a_whole_mail_without_an_answer_is_never_sent_again() throws IOException {
        try (ScriptedServer server = new ScriptedServer(port, YES, ScriptedServer.CUT)) {
            send(id);
            await().atMost(Patience.LIMIT).until(() -> Letters.told(id).contains(tenant + " failed unsure"));
            assertThat(state()).isEqualTo("unsure");

            UUID later = letter();
            send(later);
            await().atMost(Patience.LIMIT).until(() -> Letters.told(later).contains(tenant + " failed unsure"));
            assertThat(server.taken(id)).hasSize(1);
        }
    }

    @Test
    void after_three_days_it_is_given_up() {
        send(id);
        await().atMost(Patience.LIMIT).until(() -> attempts() > 0);

        clock.advance(Duration.ofDays(4));

        await().atMost(Patience.LIMIT).until(() -> Letters.told(id).contains(tenant + " failed given-up"));
        assertThat(state()).isEmpty();
    }

    private static UUID letter() {
        return Letters.ready(new Mail("ada@example.org", "Ada", "Hello", "text", null, Map.of()));
    }

    private void send(UUID letter) {
        work.run(tenant, () -> mails.send(Letters.KIND, letter));
    }

    private long attempts() {
        return database.query("SELECT coalesce(sum(attempts), 0) FROM mail WHERE tenant_id = ?", tenant);
    }

    private String state() {
        return String.join(" ", database.texts("SELECT state FROM mail WHERE tenant_id = ?", tenant));
    }

    /** A mail server's address at which nobody listens until a test does. */
    public static class OwnServer implements QuarkusTestProfile {
        /** Ports that no client is given, so that nothing else is there when the server comes back. */
        private static final int BELOW_CLIENTS = 20_000;

        private static final int LAST = 30_000;

        @Override
        public Map<String, String> getConfigOverrides() {
            int port = ThreadLocalRandom.current()
                    .ints(BELOW_CLIENTS, LAST)
                    .filter(Ports::isFree)
                    .findFirst()
                    .orElseThrow();
            return Map.of("bandhu.smtp.port", Integer.toString(port));
        }
    }
}
