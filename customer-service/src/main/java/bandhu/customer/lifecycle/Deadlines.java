package bandhu.customer.lifecycle;

import bandhu.customer.lifecycle.LifecycleFact.ChurnScored;
import bandhu.customer.lifecycle.Reason.Grounds;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What time alone will do to a customer.
 *
 * <p>Silence is counted from the last sign of life (a purchase, a renewal or anniversary of a contract, somebody
 * referred who became a customer) or from the end of the last contract, whichever is later: a running contract is a
 * sign of life all along. Whole days are those of the tenant's calendar, so that a change of clocks moves nothing.
 */
final class Deadlines {

    /** At this moment time will make this transition. */
    record Due(Instant at, Transition transition, Grounds grounds) {}

    private final ZoneId zone;
    private final ParameterVersions versions;
    private final StageLog log;
    private final PurchaseRhythm rhythm;
    private final Contracts contracts;
    private Instant lastSignOfLife = Instant.MIN;
    private Instant lastOtherRisk = Instant.MIN;
    private ChurnScored churnScore;

    Deadlines(ZoneId zone, ParameterVersions versions, StageLog log, PurchaseRhythm rhythm, Contracts contracts) {
        this.zone = zone;
        this.versions = versions;
        this.log = log;
        this.rhythm = rhythm;
        this.contracts = contracts;
    }

    void signOfLife(Instant time) {
        lastSignOfLife = time;
    }

    void riskOtherThanChurnScore(Instant time) {
        lastOtherRisk = time;
    }

    void churnScored(ChurnScored scored) {
        churnScore = scored;
    }

    /** The next change that time alone brings, not before {@code from}; the graver one of two at the same moment. */
    Optional<Due> next(Instant from) {
        if (lastSignOfLife.equals(Instant.MIN)) {
            return Optional.empty();
        }
        return Stream.of(silenceLimit(from), silence(from), renewalOverdue(from), anniversary(from), calm())
                .flatMap(Optional::stream)
                .filter(due -> due.transition().leaves(log.stage()))
                .min(Comparator.comparing(Due::at));
    }

    private Optional<Due> silenceLimit(Instant from) {
        return reached(from, LifecycleParameters::churned)
                .map(at -> new Due(at, Transition.CHURN, silent(Reason.SILENCE_LIMIT, at)));
    }

    private Optional<Due> silence(Instant from) {
        return reached(from, LifecycleParameters::atRisk)
                .map(at -> new Due(at, Transition.RISK, silent(Reason.SILENCE, at)));
    }

    private Optional<Due> renewalOverdue(Instant from) {
        return contracts
                .overdueFrom(from, versions)
                .map(at -> new Due(at, Transition.RISK, Reason.RENEWAL_OVERDUE.because(List.of(), day(at))));
    }

    private Optional<Due> anniversary(Instant from) {
        return contracts
                .anniversaryFrom(from)
                .filter(at -> at.isAfter(log.since()))
                .map(at -> new Due(at, Transition.RETENTION, Reason.CONTRACT_ANNIVERSARY.because(List.of(), day(at))));
    }

    /** A probability of leaving that fell ends the risk it had been the only cause of. */
    private Optional<Due> calm() {
        if (!log.standsBecause(LifecycleStage.AT_RISK, Reason.CHURN_RISK) || !lastOtherRisk.isBefore(log.since())) {
            return Optional.empty();
        }
        var at = versions.firstReached(churnScore.time(), this::calmFrom);
        boolean silentByThen = reached(log.since(), LifecycleParameters::atRisk)
                .filter(silent -> !silent.isAfter(at))
                .isPresent();
        boolean overdueByThen = contracts
                .overdueFrom(log.since(), versions)
                .filter(overdue -> !overdue.isAfter(at))
                .isPresent();
        if (at.equals(Instant.MAX) || silentByThen || overdueByThen) {
            return Optional.empty();
        }
        var back = log.cameFrom(LifecycleStage.EXTENDED) ? Transition.EXTENSION : Transition.RETENTION;
        var grounds = Reason.CHURN_RISK_OVER.because(List.of(churnScore.id()), churnScore.probability());
        return Optional.of(new Due(at, back, grounds));
    }

    private Instant calmFrom(LifecycleParameters parameters) {
        var risk = parameters.risks().churnRisk();
        return churnScore.probability() < risk.leave()
                ? log.since().atZone(zone).plus(risk.stay()).toInstant()
                : Instant.MAX;
    }

    private Optional<Instant> reached(
            Instant from, Function<LifecycleParameters, LifecycleParameters.SilenceLimit> limit) {
        var quietSince = quietSince();
        if (quietSince.equals(Instant.MAX)) {
            return Optional.empty();
        }
        return Optional.of(versions.firstReached(
                from, valid -> plus(quietSince, limit.apply(valid).after(interval(valid)))));
    }

    private Instant quietSince() {
        var covered = contracts.coveredUntil();
        return covered.isAfter(lastSignOfLife) ? covered : lastSignOfLife;
    }

    private Duration interval(LifecycleParameters parameters) {
        return rhythm.expectedInterval(parameters.rhythm());
    }

    private Instant plus(Instant moment, Duration duration) {
        return moment.atZone(zone)
                .plusDays(duration.toDays())
                .plus(duration.minusDays(duration.toDays()))
                .toInstant();
    }

    private Grounds silent(Reason reason, Instant at) {
        long silentDays = Duration.between(quietSince(), at).toDays();
        return reason.because(List.of(), silentDays, interval(versions.at(at)).toDays());
    }

    private LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }
}
