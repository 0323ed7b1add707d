package bandhu.chassis.mail;

import java.util.Map;

/**
 * One mail to one reader.
 *
 * @param toName the reader's name in any script, null when not known
 * @param html the same as the text with markup, null for a mail of text alone
 * @param headers more headers, {@code List-Unsubscribe} for example
 */
public record Mail(String to, String toName, String subject, String text, String html, Map<String, String> headers) {}
