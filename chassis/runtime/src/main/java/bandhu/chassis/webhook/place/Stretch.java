package bandhu.chassis.webhook.place;

/** Of the journal, from the first place to the last. */
public record Stretch(long first, long last) {}
