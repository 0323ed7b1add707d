package bandhu.marketing.campaign;

import bandhu.marketing.Stage;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Campaigns as other features look them up. */
@ApplicationScoped
public class Campaigns {
    private final CampaignRepository campaigns;

    Campaigns(CampaignRepository campaigns) {
        this.campaigns = campaigns;
    }

    /** Those that write to a customer who enters the stage. */
    public List<RunningCampaign> runningOn(Stage stage) {
        return campaigns.runningOn(stage.wire()).stream().map(Campaign::running).toList();
    }

    /** Empty when it is not running, or was deleted. */
    public Optional<RunningCampaign> running(UUID campaignId) {
        return campaigns.running(campaignId).map(Campaign::running);
    }
}
