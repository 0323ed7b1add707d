package bandhu.chassis.journal;

/** Of the journal, from the first place to the last. */
public record Stretch(long first, long last) {}
