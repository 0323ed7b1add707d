package bandhu.testing.embedded;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TestInfrastructureTest {

    private final TestInfrastructure infrastructure = TestInfrastructure.join();

    @Test
    void a_service_gets_a_database_that_only_its_own_roles_enter() throws Exception {
        ServiceDatabase mine = infrastructure.freshDatabase("probe");
        ServiceDatabase other = infrastructure.freshDatabase("stranger");

        try (Connection app = login(mine, "probe_app", mine.appPassword())) {
            assertThat(ask(app, "SHOW transaction_timeout")).isEqualTo("15s");
            assertThat(
                            ask(
                                    app,
                                    "SELECT datlocprovider::text || datlocale FROM pg_database WHERE datname = current_database()"))
                    .isEqualTo("bC.UTF-8");
            assertThat(ask(app, "SELECT rolsuper OR rolbypassrls OR rolcreaterole FROM pg_roles WHERE rolname = user"))
                    .isEqualTo("f");
        }
        assertThatThrownBy(() -> login(mine, "probe_app", "wrong")).isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> login(mine, "stranger_app", other.appPassword()))
                .hasMessageContaining("permission denied for database");
    }

    @Test
    void provisioning_again_changes_nothing() throws Exception {
        ServiceDatabase database = infrastructure.freshDatabase("probe");

        infrastructure.postgres().provision(database);

        try (Connection owner = login(database, "probe_owner", database.ownerPassword())) {
            assertThat(ask(owner, "SELECT current_user")).isEqualTo("probe_owner");
        }
    }

    @Test
    void a_minted_token_bears_the_signature_of_the_issuer_and_its_claims() throws Exception {
        SignedJWT token = SignedJWT.parse(infrastructure.token("t-1", "sales-rep"));

        JWKSet keys = JWKSet.parse(get(infrastructure.issuer() + "/jwks"));

        var key = keys.getKeyByKeyId(token.getHeader().getKeyID()).toRSAKey();
        assertThat(token.verify(new RSASSAVerifier(key))).isTrue();
        assertThat(token.getJWTClaimsSet().getIssuer()).isEqualTo(infrastructure.issuer());
        assertThat(token.getJWTClaimsSet().getAudience()).containsExactly("bandhu");
        assertThat(token.getJWTClaimsSet().getStringClaim("tenant")).isEqualTo("t-1");
        assertThat(token.getJWTClaimsSet().getStringListClaim("roles")).containsExactly("sales-rep");
    }

    @Test
    void the_issuer_gives_the_claims_that_its_form_asks_for() throws Exception {
        String form =
                "grant_type=client_credentials&client_id=curl&client_secret=any&tenant=t-2&roles=admin,analyst&sub=eva";
        String answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(infrastructure.issuer() + "/token"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(form))
                                .build(),
                        BodyHandlers.ofString())
                .body();

        String token = answer.replaceAll("(?s).*\"access_token\"\\s*:\\s*\"([^\"]+)\".*", "$1");

        var claims = SignedJWT.parse(token).getJWTClaimsSet();
        assertThat(claims.getSubject()).isEqualTo("eva");
        assertThat(claims.getIssuer()).isEqualTo(infrastructure.issuer());
        assertThat(claims.getStringListClaim("roles")).containsExactly("admin", "analyst");
    }

    @Test
    void a_mail_to_anybody_can_be_read() throws Exception {
        String address = "someone-" + UUID.randomUUID() + "@example.org";
        Properties smtp = new Properties();
        smtp.setProperty("mail.smtp.host", "localhost");
        smtp.setProperty("mail.smtp.port", Integer.toString(infrastructure.smtpPort()));
        MimeMessage mail = new MimeMessage(Session.getInstance(smtp));
        mail.setFrom("bandhu@example.org");
        mail.setRecipient(Message.RecipientType.TO, new InternetAddress(address));
        mail.setSubject("வணக்கம்", "UTF-8");
        mail.setText("ආයුබෝවන්", "UTF-8");

        Transport.send(mail);

        List<ReceivedMail> mails = infrastructure.mailboxes().of(address);
        assertThat(mails).singleElement().satisfies(received -> {
            assertThat(received.subject()).isEqualTo("வணக்கம்");
            assertThat(received.text().strip()).isEqualTo("ආයුබෝවන්");
        });
        assertThat(infrastructure.mailboxes().addresses()).contains(address);
    }

    @Test
    void kafka_has_the_topics_that_were_made_and_no_others() throws Exception {
        String topic = infrastructure.topicPrefix() + "probe";
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", infrastructure.kafka()))) {
            admin.createTopics(List.of(new NewTopic(topic, 2, (short) 1))).all().get();

            assertThat(admin.listTopics().names().get()).contains(topic);
        }
    }

    private Connection login(ServiceDatabase database, String user, String password) throws SQLException {
        return DriverManager.getConnection(infrastructure.jdbcUrl(database.database()), user, password);
    }

    private static String ask(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static String get(String url) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString())
                .body();
    }
}
