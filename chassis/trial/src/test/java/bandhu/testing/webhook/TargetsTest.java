package bandhu.testing.webhook;

import bandhu.testing.data.OwnerDatabase;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** The tests allow 127.0.0.1/32 and nothing else. */
@QuarkusTest
class TargetsTest {
    @Inject
    OwnerDatabase database;

    private final Hooks hooks = new Hooks();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://10.0.0.1/",
                "http://172.16.0.1/",
                "http://192.168.1.1/",
                "http://100.64.0.1/",
                "http://127.0.0.2/",
                "http://0.0.0.0/",
                "http://169.254.169.254/latest/meta-data/",
                "http://224.0.0.1/",
                "http://255.255.255.255/",
                "http://[::1]/",
                "http://[::]/",
                "http://[fe80::1]/",
                "http://[fd00::1]/",
                "http://[ff02::1]/",
                "http://[::ffff:10.0.0.1]/",
                "http://[::ffff:a00:1]/",
                "http://[64:ff9b::a00:1]/",
                "http://[2002:a00:1::]/",
                "https://10.0.0.1:8443/"
            })
    void what_leads_inside_is_refused_when_it_is_saved(String url) {
        refused(url, "refused-address");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://2130706433/",
                "http://167772161/",
                "http://0x7f.0.0.1/",
                "http://0x7f000001/",
                "http://0177.0.0.1/",
                "http://127.1/",
                "http://127.0.0.1.:80/",
                "http://user:secret@example.com/",
                "http://user@example.com/",
                "ftp://example.com/",
                "file:///etc/passwd",
                "gopher://example.com/",
                "//example.com/",
                "example.com",
                "http:///path",
                "http://example.com:0/",
                "http://example.com:99999/",
                "http://exa mple.com/",
                "http://example.com/#inside"
            })
    void what_can_be_read_in_two_ways_is_refused_when_it_is_saved(String url) {
        refused(url, "invalid-format");
    }

    private void refused(String url, String code) {
        hooks.admin()
                .post(Hooks.PATH, Map.of("url", url))
                .statusCode(422)
                .body("violations[0].pointer", equalTo("/url"))
                .body("violations[0].code", equalTo(code));
    }

    @Test
    void a_change_may_not_lead_inside_either() {
        try (Receiver receiver = new Receiver()) {
            hooks.admin()
                    .patch(
                            Hooks.PATH + "/" + hooks.register(receiver).getString("id"),
                            Map.of("url", "http://169.254.169.254/"))
                    .statusCode(422)
                    .body("violations[0].pointer", equalTo("/url"));
        }
    }

    @Test
    void a_name_that_means_nothing_yet_is_taken() {
        hooks.admin()
                .post(Hooks.PATH, Map.of("url", "https://nowhere.invalid/hook"))
                .statusCode(201);
    }

    @Test
    void a_name_that_leads_inside_later_is_refused_when_it_is_called() {
        try (Receiver receiver = new Receiver()) {
            String id = hooks.register(receiver).getString("id");
            database.update(
                    "UPDATE webhook SET url = 'http://127.0.0.2:" + receiver.port() + "/' WHERE tenant_id = ?",
                    hooks.tenant().name());

            hooks.admin()
                    .post(Hooks.PATH + "/" + id + "/test", null)
                    .statusCode(200)
                    .body("delivered", equalTo(false))
                    .body("error", equalTo("refused-address"));

            assertThat(receiver.received()).isEmpty();
        }
    }
}
