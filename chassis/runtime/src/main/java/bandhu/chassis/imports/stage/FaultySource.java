package bandhu.chassis.imports.stage;

import java.util.UUID;

/**
 * Whose refused rows are wanted.
 *
 * @param upTo how far the job is
 * @param rehearsed whether the job only told what it would do
 */
public record FaultySource(UUID job, UUID file, long upTo, boolean rehearsed) {}
