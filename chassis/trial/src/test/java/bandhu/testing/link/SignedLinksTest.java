package bandhu.testing.link;

import bandhu.chassis.call.Call;
import bandhu.chassis.call.Calls;
import bandhu.chassis.link.SignedLinks;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class SignedLinksTest {
    private static final UUID RECORD = UUID.fromString("01a201da-c5eb-7000-8d67-13a72e51cb53");

    @Inject
    SignedLinks links;

    @Inject
    Calls calls;

    @Test
    void a_token_stands_for_its_record_of_its_tenant() {
        assertThat(links.read("survey", token(Instant.now().plusSeconds(60))))
                .contains(new SignedLinks.Target("somebody", RECORD));
    }

    @Test
    void a_token_of_another_purpose_or_an_expired_one_stands_for_nothing() {
        assertThat(links.read("unsubscribe", token(Instant.now().plusSeconds(60))))
                .isEmpty();
        assertThat(links.read("survey", token(Instant.now().minusSeconds(1)))).isEmpty();
    }

    @Test
    void no_byte_of_a_token_can_be_changed() {
        byte[] token = Base64.getUrlDecoder().decode(token(Instant.now().plusSeconds(60)));
        for (int i = 0; i < token.length; i++) {
            byte[] changed = token.clone();
            changed[i] ^= 1;
            assertThat(links.read("survey", Base64.getUrlEncoder().encodeToString(changed)))
                    .as("byte %d changed", i)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "x", "%", "AAAA", "සිරි", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void nonsense_stands_for_nothing(String token) {
        assertThat(links.read("survey", token)).isEmpty();
    }

    private String token(Instant expiresAt) {
        return calls.as(Call.system("somebody", "test", "c"), () -> links.token("survey", RECORD, expiresAt));
    }
}
