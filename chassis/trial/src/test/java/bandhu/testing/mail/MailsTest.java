package bandhu.testing.mail;

import bandhu.chassis.call.Call;
import bandhu.chassis.call.Calls;
import bandhu.chassis.call.Quiet;
import bandhu.chassis.mail.Mail;
import bandhu.chassis.mail.Mails;
import bandhu.testing.Mailbox;
import bandhu.testing.Patience;
import bandhu.testing.Tenants;
import bandhu.testing.data.OwnerDatabase;
import bandhu.testing.data.Work;
import bandhu.testing.embedded.ReceivedMail;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;

@QuarkusTest
class MailsTest {
    private static final String LAST = "The last";

    @Inject
    Work work;

    @Inject
    Mails mails;

    @Inject
    Calls calls;

    @Inject
    OwnerDatabase database;

    final String tenant = Tenants.random().name();
    final String address = UUID.randomUUID() + "@example.org";

    @Test
    void a_mail_is_sent_once_and_its_row_goes() {
        UUID id = letter("Hello", "How are you?", null);

        work.run(tenant, () -> {
            mails.send(Letters.KIND, id);
            mails.send(Letters.KIND, id);
        });

        ReceivedMail mail = Mailbox.of(address).expect(1).getFirst();
        assertThat(mail.subject()).isEqualTo("Hello");
        assertThat(mail.text().strip()).isEqualTo("How are you?");
        assertThat(mail.html()).isEmpty();
        await().atMost(Patience.LIMIT).until(() -> rows() == 0);
        assertThat(mailsWithOneMore()).containsExactly("Hello", LAST);
        assertThat(Letters.told(id)).containsExactly(tenant + " write", tenant + " sent");
    }

    @Test
    void every_script_arrives_as_it_was_written() {
        UUID id = Letters.ready(
                new Mail(address, "අමර බන්ධු", "خوش آمدید ආයුබෝවන්", "வணக்கம்\n", "<p dir=\"rtl\">سلام</p>", Map.of()));

        work.run(tenant, () -> mails.send(Letters.KIND, id));

        ReceivedMail mail = Mailbox.of(address).expect(1).getFirst();
        assertThat(mail.subject()).isEqualTo("خوش آمدید ආයුබෝවන්");
        assertThat(mail.text().strip()).isEqualTo("வணக்கம்");
        assertThat(mail.html()).contains("سلام");
        assertThat(mail.headers().get("To")).contains("=?UTF-8?").contains("<" + address + ">");
    }

    @Test
    void a_mail_has_an_identity_of_its_own_and_the_writers_headers() {
        UUID id = Letters.ready(
                new Mail(address, null, "Hello", "text", null, Map.of("List-Unsubscribe", "<https://example.org/u>")));

        work.run(tenant, () -> mails.send(Letters.KIND, id));

        Map<String, String> headers = Mailbox.of(address).expect(1).getFirst().headers();
        assertThat(headers)
                .containsEntry("List-Unsubscribe", "<https://example.org/u>")
                .containsEntry("Message-ID", "<letter." + id + "@bandhu.localhost>")
                .containsKeys("Date", "From", "MIME-Version");
    }

    @Test
    void nothing_breaks_out_of_a_header() {
        UUID id = Letters.ready(new Mail(
                address,
                "Eve\r\nBcc: all@example.org",
                "Hi\r\nX-Evil: 1\r\n\r\nbody",
                "text",
                null,
                Map.of("List-Unsubscribe", "<x>\r\nX-Worse: 1")));

        work.run(tenant, () -> mails.send(Letters.KIND, id));

        ReceivedMail mail = Mailbox.of(address).expect(1).getFirst();
        assertThat(mail.headers()).doesNotContainKeys("Bcc", "X-Evil", "X-Worse");
        assertThat(mail.subject()).isEqualTo("Hi X-Evil: 1 body");
        assertThat(mail.text().strip()).isEqualTo("text");
    }

    @Test
    void what_is_no_address_is_refused_without_asking_a_server() {
        UUID id = Letters.ready(new Mail("a@example.org>\r\nRCPT TO:<b@example.org", null, "s", "t", null, Map.of()));

        work.run(tenant, () -> mails.send(Letters.KIND, id));

        await().atMost(Patience.LIMIT).until(() -> Letters.told(id).contains(tenant + " failed refused"));
        assertThat(rows()).isZero();
    }

    @Test
    void quiet_work_and_a_transaction_that_rolls_back_send_nothing() {
        UUID id = letter("Hello", "text", null);

        calls.run(Call.system(tenant, "sample", "c-1").withQuiet(Quiet.HISTORY), () -> QuarkusTransaction.requiringNew()
                .run(() -> mails.send(Letters.KIND, id)));
        assertThatThrownBy(() -> work.run(tenant, () -> {
                    mails.send(Letters.KIND, id);
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");

        assertThat(rows()).isZero();
        assertThat(mailsWithOneMore()).containsExactly(LAST);
        assertThat(Letters.told(id)).isEmpty();
    }

    @Test
    void one_that_nobody_wants_to_write_any_more_is_let_go() {
        UUID id = UUID.randomUUID();

        work.run(tenant, () -> mails.send(Letters.KIND, id));

        await().atMost(Patience.LIMIT).until(() -> Letters.told(id).contains(tenant + " write") && rows() == 0);
        assertThat(Letters.told(id)).containsExactly(tenant + " write");
    }

    @Test
    void one_whose_sender_died_is_never_sent_again() {
        UUID id = letter("Hello", "text", null);
        database.update(
                "INSERT INTO mail (tenant_id, kind, id, state, queued_at, due_at, claimed_at) SELECT ?, 'letter', '"
                        + id + "', 'sending', now(), now(), now() - interval '5 minutes'",
                tenant);

        await().atMost(Patience.LIMIT).until(() -> Letters.told(id).contains(tenant + " failed unsure"));

        assertThat(mailsWithOneMore()).containsExactly(LAST);
        assertThat(Letters.told(id)).containsExactly(tenant + " failed unsure");
        assertThat(database.texts("SELECT state FROM mail WHERE tenant_id = ?", tenant))
                .containsExactly("unsure");
        RestAssured.get("/q/metrics").then().statusCode(200).body(containsString("bandhu_mails_unsure"));
    }

    /** The subjects that the address has got once another mail has come through: what was due before it would be there. */
    private List<String> mailsWithOneMore() {
        UUID last = letter(LAST, "text", null);
        work.run(tenant, () -> mails.send(Letters.KIND, last));
        await().atMost(Patience.LIMIT).until(() -> Letters.told(last).contains(tenant + " sent"));
        return Mailbox.of(address).mails().stream().map(ReceivedMail::subject).toList();
    }

    private UUID letter(String subject, String text, String html) {
        return Letters.ready(new Mail(address, "Ada", subject, text, html, Map.of()));
    }

    private long rows() {
        return database.query("SELECT count(*) FROM mail WHERE tenant_id = ?", tenant);
    }
}
