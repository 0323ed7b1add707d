package bandhu.marketing.campaign;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** Where a campaign stands. Only a running one writes to anybody. */
enum CampaignStatus {
    @JsonProperty("draft")
    DRAFT,
    @JsonProperty("running")
    RUNNING,
    @JsonProperty("paused")
    PAUSED,
    @JsonProperty("finished")
    FINISHED;

    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    static CampaignStatus of(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT));
    }
}
