package bandhu.customer.lifecycle;

import bandhu.customer.lifecycle.LifecycleFact.Basket;
import bandhu.customer.lifecycle.LifecycleFact.ChurnScored;
import bandhu.customer.lifecycle.LifecycleFact.Growth;
import bandhu.customer.lifecycle.LifecycleFact.OpportunityWon;
import bandhu.customer.lifecycle.LifecycleFact.OrderPlaced;
import bandhu.customer.lifecycle.LifecycleFact.OverrideSet;
import bandhu.customer.lifecycle.LifecycleFact.SatisfactionScored;
import bandhu.customer.lifecycle.LifecycleFact.TicketReopened;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import static java.util.stream.Collectors.joining;

/** Tells what happened to one customer; a moment is a day (its start in the zone) or a moment with its offset. */
final class Story {

    private final List<LifecycleFact> facts = new ArrayList<>();
    private ZoneId zone = ZoneId.of("UTC");
    private ParameterVersions versions = ParameterVersions.DEFAULTS;

    static Story story() {
        return new Story();
    }

    Story in(String zoneId) {
        zone = ZoneId.of(zoneId);
        return this;
    }

    Story with(ParameterVersions parameters) {
        versions = parameters;
        return this;
    }

    Story buys(String when, String... families) {
        return orders("order" + facts.size(), null, when, families);
    }

    Story orders(String orderId, String opportunityId, String when, String... families) {
        return and(new OrderPlaced(
                id(), moment(when), orderId, opportunityId, new Basket(1000, Set.of(families), Growth.NONE)));
    }

    Story grows(String when, Growth growth, String family) {
        var basket = new Basket(1000, Set.of(family), growth);
        return and(new OrderPlaced(id(), moment(when), "order" + facts.size(), null, basket));
    }

    Story wins(String opportunityId, String when, String... families) {
        return and(
                new OpportunityWon(id(), moment(when), opportunityId, new Basket(1000, Set.of(families), Growth.NONE)));
    }

    Story answers(String when, int score) {
        return and(new SatisfactionScored(id(), moment(when), score));
    }

    Story reopens(String when, String ticket) {
        return and(new TicketReopened(id(), moment(when), ticket));
    }

    Story scores(String when, double probability) {
        return and(new ChurnScored(id(), moment(when), probability));
    }

    Story someoneSays(String when, LifecycleStage stage) {
        return and(new OverrideSet(id(), moment(when), stage));
    }

    Story and(LifecycleFact fact) {
        facts.add(fact);
        return this;
    }

    String id() {
        return "f%03d".formatted(facts.size());
    }

    Instant moment(String when) {
        return when.length() > 10
                ? Instant.parse(when)
                : LocalDate.parse(when).atStartOfDay(zone).toInstant();
    }

    LifecycleHistory asOf(String when) {
        return new LifecycleFold(zone, versions).fold(facts, moment(when));
    }

    /** The history in one line: {@code acquired 2026-01-01, at-risk 2026-06-30}; days in the zone. */
    String told(String asOf) {
        return asOf(asOf).rows().stream()
                .map(row -> row.stage().code() + " " + LocalDate.ofInstant(row.since(), zone))
                .collect(joining(", "));
    }
}
