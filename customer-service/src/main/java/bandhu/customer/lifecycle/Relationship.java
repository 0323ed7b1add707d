package bandhu.customer.lifecycle;

import bandhu.customer.lifecycle.LifecycleFact.Basket;
import bandhu.customer.lifecycle.LifecycleFact.ChurnScored;
import bandhu.customer.lifecycle.LifecycleFact.ContractAnniversary;
import bandhu.customer.lifecycle.LifecycleFact.ContractCancelled;
import bandhu.customer.lifecycle.LifecycleFact.ContractExpired;
import bandhu.customer.lifecycle.LifecycleFact.ContractRedated;
import bandhu.customer.lifecycle.LifecycleFact.ContractRenewed;
import bandhu.customer.lifecycle.LifecycleFact.ContractStarted;
import bandhu.customer.lifecycle.LifecycleFact.OverrideSet;
import bandhu.customer.lifecycle.LifecycleFact.ReferralAcquired;
import bandhu.customer.lifecycle.LifecycleFact.SatisfactionScored;
import bandhu.customer.lifecycle.LifecycleFact.SelectionScored;
import bandhu.customer.lifecycle.LifecycleFact.TicketReopened;
import bandhu.customer.lifecycle.Reason.Grounds;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import static bandhu.customer.lifecycle.Transition.ACQUISITION;
import static bandhu.customer.lifecycle.Transition.CHURN;
import static bandhu.customer.lifecycle.Transition.EXTENSION;
import static bandhu.customer.lifecycle.Transition.RETENTION;
import static bandhu.customer.lifecycle.Transition.RISK;
import static bandhu.customer.lifecycle.Transition.SELECTION;
import static bandhu.customer.lifecycle.Transition.WIN_BACK;
import static java.util.stream.Collectors.joining;

/** One customer as the fold sees them so far, and what each fact does to the stage. Facts come in order of time. */
final class Relationship {

    private final ZoneId zone;
    private final ParameterVersions versions;
    private final StageLog log;
    private final Deadlines deadlines;
    private final PurchaseRhythm rhythm;
    private final Contracts contracts;
    private final Set<String> families = new HashSet<>();
    private final List<Instant> reopens = new ArrayList<>();

    Relationship(ZoneId zone, ParameterVersions versions, StageLog log, PurchaseRhythm rhythm) {
        this.zone = zone;
        this.versions = versions;
        this.log = log;
        this.rhythm = rhythm;
        contracts = new Contracts(zone);
        deadlines = new Deadlines(zone, versions, log, rhythm, contracts);
    }

    Deadlines deadlines() {
        return deadlines;
    }

    /** All purchases of one instant are one, with the union of their families. */
    void buy(Instant time, List<String> facts, Basket basket) {
        var day = day(time);
        var fresh = basket.families().stream()
                .filter(family -> !families.contains(family))
                .sorted()
                .collect(joining(", "));
        families.addAll(basket.families());
        rhythm.boughtOn(day);
        deadlines.signOfLife(time);
        if (ACQUISITION.leaves(log.stage())) {
            log.enter(ACQUISITION, time, Reason.FIRST_PURCHASE.because(facts, day));
        } else if (WIN_BACK.leaves(log.stage())) {
            log.enter(WIN_BACK, time, Reason.PURCHASE_AFTER_CHURN.because(facts, day));
        } else if (!rhythm.isFirstDay(day)) {
            buyMore(time, basket.growth(), new Bought(facts, fresh, day));
        }
    }

    private record Bought(List<String> facts, String newFamilies, LocalDate day) {}

    private void buyMore(Instant time, LifecycleFact.Growth growth, Bought bought) {
        switch (growth) {
            case UPGRADE -> log.enter(EXTENSION, time, Reason.UPGRADE.because(bought.facts, bought.day));
            case ADD_ON -> log.enter(EXTENSION, time, Reason.ADD_ON.because(bought.facts, bought.day));
            case NONE -> {
                if (bought.newFamilies.isEmpty()) {
                    log.enter(RETENTION, time, Reason.REPEAT_PURCHASE.because(bought.facts, bought.day));
                } else {
                    log.enter(EXTENSION, time, Reason.NEW_FAMILY.because(bought.facts, bought.newFamilies, bought.day));
                }
            }
        }
    }

    void learn(LifecycleFact fact) {
        switch (fact) {
            case SelectionScored scored -> select(scored);
            case OverrideSet override -> override(override);
            case ReferralAcquired referral -> live(referral, EXTENSION, Reason.REFERRAL);
            case ContractAnniversary anniversary -> live(anniversary, RETENTION, Reason.CONTRACT_ANNIVERSARY);
            case SatisfactionScored scored -> answer(scored);
            case TicketReopened reopened -> reopen(reopened);
            case ChurnScored scored -> score(scored);
            case ContractStarted started ->
                contracts.start(started.contractId(), started.time(), started.renewalDate());
            case ContractRedated redated ->
                contracts.redate(redated.contractId(), redated.time(), redated.renewalDate());
            case ContractExpired expired -> contracts.expire(expired.contractId(), expired.time());
            case ContractCancelled cancelled -> cancel(cancelled);
            case ContractRenewed renewed -> {
                contracts.renew(renewed.contractId(), renewed.time(), renewed.renewalDate());
                live(renewed, RETENTION, Reason.RENEWAL);
            }
            default -> {}
        }
    }

    /** Signs of life of somebody who is not a customer, or no longer, say nothing. */
    private void live(LifecycleFact fact, Transition transition, Reason reason) {
        if (CHURN.leaves(log.stage())) {
            deadlines.signOfLife(fact.time());
            log.enter(transition, fact.time(), reason.because(List.of(fact.id()), day(fact.time())));
        }
    }

    private void select(SelectionScored scored) {
        if (scored.score() > at(scored).selectionBar()) {
            log.enter(SELECTION, scored.time(), because(Reason.SELECTION_SCORE, scored, scored.score()));
        }
    }

    private void override(OverrideSet said) {
        var facts = List.of(said.id());
        switch (said.stage()) {
            case SELECTED ->
                log.enter(SELECTION, said.time(), Reason.SELECTED_BY_HAND.because(facts, day(said.time())));
            case CHURNED -> log.enter(CHURN, said.time(), Reason.CHURNED_BY_HAND.because(facts, day(said.time())));
            default -> {}
        }
    }

    private void answer(SatisfactionScored scored) {
        if (scored.score() <= at(scored).risks().lowSatisfaction()) {
            deadlines.riskOtherThanChurnScore(scored.time());
            log.enter(RISK, scored.time(), because(Reason.LOW_SATISFACTION, scored, scored.score()));
        }
    }

    private void reopen(TicketReopened reopened) {
        var rule = at(reopened).risks().reopenedTickets();
        var since = reopened.time().atZone(zone).minus(rule.within()).toInstant();
        reopens.add(reopened.time());
        reopens.removeIf(time -> time.isBefore(since));
        if (reopens.size() >= rule.count()) {
            deadlines.riskOtherThanChurnScore(reopened.time());
            var grounds = Reason.REOPENED_TICKETS.because(
                    List.of(reopened.id()), reopens.size(), rule.within().getDays(), day(reopened.time()));
            log.enter(RISK, reopened.time(), grounds);
        }
    }

    private void score(ChurnScored scored) {
        deadlines.churnScored(scored);
        if (scored.probability() >= at(scored).risks().churnRisk().enter()) {
            log.enter(RISK, scored.time(), because(Reason.CHURN_RISK, scored, scored.probability()));
        }
    }

    private void cancel(ContractCancelled cancelled) {
        var grace = at(cancelled).risks().renewalGrace();
        if (contracts.cancel(cancelled.contractId(), cancelled.time(), grace)) {
            var grounds = Reason.LAST_CONTRACT_CANCELLED.because(List.of(cancelled.id()), day(cancelled.time()));
            log.enter(CHURN, cancelled.time(), grounds);
        }
    }

    private Grounds because(Reason reason, LifecycleFact fact, Object figure) {
        return reason.because(List.of(fact.id()), figure, day(fact.time()));
    }

    private LifecycleParameters at(LifecycleFact fact) {
        return versions.at(fact.time());
    }

    private LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }
}
