package bandhu.customer.timeline;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The sentence for each type of event: {@code {amount}} is a figure, {@code [ of {amount}]} falls away when a figure in it is
 * missing. A type without words of its own is told by its name, so that nothing is left out.
 */
final class Words {
    private static final Map<String, String> SENTENCES = Map.ofEntries(
            Map.entry("bandhu.customer.created.v1", "Became known: {kind}."),
            Map.entry("bandhu.customer.updated.v1", "The record was changed[: {members}]."),
            Map.entry("bandhu.customer.deleted.v1", "The record was deleted."),
            Map.entry("bandhu.customer.restored.v1", "The record was restored."),
            Map.entry("bandhu.consent.consent-changed.v1", "Consent for {purpose} by {channel}: {status}."),
            Map.entry("bandhu.consent.suppressed.v1", "No more messages by {channel}."),
            Map.entry("bandhu.lifecycle.selected.v1", "Selected[: {sentence}]"),
            Map.entry("bandhu.lifecycle.acquired.v1", "Acquired[: {sentence}]"),
            Map.entry("bandhu.lifecycle.retained.v1", "Retained[: {sentence}]"),
            Map.entry("bandhu.lifecycle.extended.v1", "Extended[: {sentence}]"),
            Map.entry("bandhu.lifecycle.at-risk.v1", "At risk[: {sentence}]"),
            Map.entry("bandhu.lifecycle.churned.v1", "Churned[: {sentence}]"),
            Map.entry("bandhu.lifecycle.won-back.v1", "Won back[: {sentence}]"),
            Map.entry("bandhu.lifecycle.revised.v1", "The lifecycle was told anew and stands at {stage}."),
            Map.entry("bandhu.lifecycle.override-set.v1", "A person put the lifecycle to {stage}."),
            Map.entry("bandhu.support.ticket-opened.v1", "Asked for help: ticket no. {number}[ by {channel}]."),
            Map.entry("bandhu.support.ticket-updated.v1", "A ticket was changed[: {members}]."),
            Map.entry("bandhu.support.ticket-assigned.v1", "Who looks after a ticket changed."),
            Map.entry("bandhu.support.ticket-replied.v1", "A {kind} was written on a ticket[ ({direction})]."),
            Map.entry("bandhu.support.ticket-resolved.v1", "A ticket was resolved."),
            Map.entry("bandhu.support.ticket-reopened.v1", "A resolved ticket was opened again."),
            Map.entry("bandhu.support.ticket-closed.v1", "A ticket was closed."),
            Map.entry("bandhu.support.survey-sent.v1", "Was asked for an opinion: {kind}."),
            Map.entry("bandhu.support.survey-answered.v1", "Answered a survey ({kind}) with {score}."),
            Map.entry("bandhu.sales.opportunity-created.v1", "An opportunity began[, worth {amount}]."),
            Map.entry("bandhu.sales.opportunity-updated.v1", "An opportunity was changed[, now worth {amount}]."),
            Map.entry(
                    "bandhu.sales.opportunity-stage-changed.v1",
                    "An opportunity moved from stage {from.order} to {to.order}."),
            Map.entry("bandhu.sales.opportunity-won.v1", "An opportunity was won[, worth {amount}]."),
            Map.entry("bandhu.sales.opportunity-lost.v1", "An opportunity was lost[, worth {amount}][: {reason}]."),
            Map.entry("bandhu.sales.opportunity-reopened.v1", "A closed opportunity was opened again."),
            Map.entry("bandhu.sales.opportunity-deleted.v1", "An opportunity was deleted."),
            Map.entry("bandhu.sales.order-placed.v1", "Ordered[ for {amount}]."),
            Map.entry("bandhu.sales.order-cancelled.v1", "An order was cancelled[, worth {amount}]."),
            Map.entry("bandhu.sales.order-refunded.v1", "Got {amount} back for an order."),
            Map.entry("bandhu.marketing.message-sent.v1", "Was sent a message by {channel}[ about {purpose}]."),
            Map.entry("bandhu.marketing.unsubscribed.v1", "Unsubscribed from messages by {channel}."));
    private static final Pattern OPTIONAL = Pattern.compile("\\[([^]]*)]");
    private static final Pattern FIGURE = Pattern.compile("\\{([^}]*)}");
    private static final int LONGEST = 500;

    private Words() {}

    /** {@code order-placed} of {@code bandhu.sales.order-placed.v1}. */
    static String shortType(String type) {
        String[] parts = type.split("\\.");
        return parts.length < 2 ? type : parts[parts.length - 2];
    }

    static String sentence(String type, Map<String, Object> figures) {
        String words = SENTENCES.get(type);
        if (words == null) {
            String name = shortType(type).replace('-', ' ');
            return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1) + ".";
        }
        String chosen =
                OPTIONAL.matcher(words).replaceAll(part -> quoted(hasAll(part.group(1), figures) ? part.group(1) : ""));
        String sentence = FIGURE.matcher(chosen).replaceAll(name -> quoted(text(name, figures)));
        return sentence.length() <= LONGEST ? sentence : sentence.substring(0, LONGEST - 1) + "…";
    }

    private static boolean hasAll(String part, Map<String, Object> figures) {
        return FIGURE.matcher(part).results().allMatch(name -> figure(name.group(1), figures) != null);
    }

    private static String text(MatchResult name, Map<String, Object> figures) {
        return text(figure(name.group(1), figures));
    }

    private static Object figure(String path, Map<String, Object> figures) {
        Object found = figures;
        for (String name : path.split("\\.")) {
            found = found instanceof Map<?, ?> members ? members.get(name) : null;
        }
        return found;
    }

    private static String text(Object figure) {
        return switch (figure) {
            case null -> "?";
            case Map<?, ?> money when money.containsKey("amount") -> money.get("currency") + " " + money.get("amount");
            case Collection<?> items ->
                items.stream().filter(Objects::nonNull).map(Words::text).collect(Collectors.joining(", "));
            default -> figure.toString();
        };
    }

    private static String quoted(String text) {
        return Matcher.quoteReplacement(text);
    }
}
