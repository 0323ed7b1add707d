package bandhu.marketing.template;

/**
 * What a message says to one reader.
 *
 * @param html null for a message of text alone
 */
public record Wording(String subject, String text, String html) {}
