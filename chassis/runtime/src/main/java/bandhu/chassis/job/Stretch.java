package bandhu.chassis.job;

import java.util.UUID;

/**
 * A part of a job's way.
 *
 * @param after where it begins, itself not included; null for the beginning
 * @param upTo where it ends, itself included; null for no end
 */
public record Stretch(UUID after, UUID upTo) {}
