package bandhu.marketing.campaign;

import bandhu.chassis.problem.ProblemException;
import bandhu.marketing.Channel;
import bandhu.marketing.Stage;
import bandhu.marketing.campaign.CampaignEvent.CampaignFinished;
import bandhu.marketing.campaign.CampaignEvent.CampaignStarted;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CampaignTest {
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
    private final UUID template = UUID.randomUUID();
    private final Campaign campaign = Campaign.create(new CreateCampaign(
            null,
            "Welcome",
            Channel.EMAIL,
            new Trigger(Trigger.Kind.LIFECYCLE, Stage.AT_RISK),
            template,
            "news",
            Basis.LEGITIMATE_INTEREST,
            null,
            null));

    @Test
    void a_campaign_runs_pauses_and_finishes() {
        assertThat(campaign.start(NOW)).isEqualTo(new CampaignStarted(campaign.id(), "email", "news"));
        campaign.pause();
        campaign.resume();
        assertThat(campaign.finish(NOW)).isEqualTo(new CampaignFinished(campaign.id(), "email", "news"));
        assertThat(campaign.view().status()).isEqualTo(CampaignStatus.FINISHED);
    }

    @Test
    void steps_out_of_turn_are_refused() {
        refused(campaign::pause);
        refused(campaign::resume);
        refused(() -> campaign.finish(NOW));
        campaign.start(NOW);
        refused(() -> campaign.start(NOW));
        refused(campaign::resume);
        campaign.finish(NOW);
        refused(() -> campaign.finish(NOW));
        refused(campaign::pause);
    }

    @Test
    void a_running_campaign_keeps_what_it_does_but_may_be_called_something_else() {
        campaign.start(NOW);

        assertThat(campaign.change(patch("Hello", "news"))).isTrue();
        refused(() -> campaign.change(patch("Hello", "offers")));
        campaign.pause();
        assertThat(campaign.change(patch("Hello", "offers"))).isTrue();
    }

    @Test
    void the_same_again_is_no_change() {
        assertThat(campaign.change(patch("Welcome", "news"))).isFalse();
    }

    private PatchCampaign patch(String name, String purpose) {
        return new PatchCampaign(
                name,
                Channel.EMAIL,
                new Trigger(Trigger.Kind.LIFECYCLE, Stage.AT_RISK),
                template,
                purpose,
                Basis.LEGITIMATE_INTEREST,
                List.of());
    }

    private static void refused(Runnable step) {
        assertThatThrownBy(step::run).isInstanceOf(ProblemException.class);
    }
}
