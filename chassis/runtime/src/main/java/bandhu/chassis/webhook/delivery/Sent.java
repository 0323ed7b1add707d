package bandhu.chassis.webhook.delivery;

/**
 * An attempt and what it was about.
 *
 * @param position of the event in the journal, null for a test
 * @param number of the attempt, from 1
 */
public record Sent(Message message, Long position, String type, int number, Attempt attempt) {}
