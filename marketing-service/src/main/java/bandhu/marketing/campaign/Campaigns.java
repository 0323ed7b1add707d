package bandhu.marketing.campaign;

import bandhu.chassis.shape.Expansion;
import bandhu.marketing.Stage;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Campaigns as other features look them up. */
@ApplicationScoped
public class Campaigns implements Expansion.Source {
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

    @Override
    public List<Expansion> expansions() {
        return List.of(new Expansion("messages", "campaign", "campaignId", "campaigns", this::views));
    }

    private Map<UUID, CampaignView> views(Set<UUID> ids) {
        Map<UUID, CampaignView> views = new HashMap<>();
        campaigns.shown(ids).forEach((id, campaign) -> views.put(id, campaign.view()));
        return views;
    }
}
