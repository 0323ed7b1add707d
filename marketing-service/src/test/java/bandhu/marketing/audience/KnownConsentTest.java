package bandhu.marketing.audience;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class KnownConsentTest {
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
    private static final UUID EARLY = UUID.fromString("0199d5a4-7c00-7000-8000-000000000001");
    private static final UUID LATE = UUID.fromString("f199d5a4-7c00-7000-8000-000000000001");
    private final KnownConsent consent = new KnownConsent(
            UUID.randomUUID(), new ConsentChanged(UUID.randomUUID(), "email", "news", "granted"), NOW, EARLY);

    @Test
    void the_later_moment_wins_whenever_it_is_told() {
        consent.learn("withdrawn", NOW.plusSeconds(1), EARLY);
        consent.learn("granted", NOW, LATE);

        assertThat(consent.status()).isEqualTo(ConsentStatus.WITHDRAWN);
    }

    @Test
    void of_one_moment_the_later_id_wins() {
        consent.learn("denied", NOW, LATE);
        consent.learn("granted", NOW, EARLY);

        assertThat(consent.status()).isEqualTo(ConsentStatus.DENIED);
    }

    @Test
    void a_word_that_is_not_known_grants_nothing() {
        consent.learn("perhaps", NOW.plusSeconds(1), LATE);

        assertThat(consent.status()).isEqualTo(ConsentStatus.UNKNOWN);
    }
}
