package bandhu.marketing.campaign;

/** A step of a campaign: starting, pausing, resuming, finishing. */
record MoveCampaign(String occurredAt) {
    static final MoveCampaign NOW = new MoveCampaign(null);
}
