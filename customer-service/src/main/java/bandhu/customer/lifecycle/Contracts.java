package bandhu.customer.lifecycle;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The contracts of one customer. A contract covers the customer from its start to its renewal date (the start of that
 * day in the tenant's zone), or to its end where that is earlier; while one covers, silence does not count.
 */
final class Contracts {

    /** Renewal date and end may be null; {@code dated} is when the renewal date was learnt. */
    private record Contract(Instant start, Instant dated, LocalDate renewal, Instant end, boolean cancelled) {

        Contract renewedAt(Instant time, LocalDate next) {
            return new Contract(start, time, next, null, false);
        }

        Contract endedAt(Instant time, boolean byCancelling) {
            return new Contract(start, dated, renewal, time, byCancelling);
        }
    }

    private final ZoneId zone;
    private final Map<String, Contract> contracts = new HashMap<>();

    Contracts(ZoneId zone) {
        this.zone = zone;
    }

    void start(String id, Instant time, LocalDate renewal) {
        contracts.put(id, new Contract(time, time, renewal, null, false));
    }

    void renew(String id, Instant time, LocalDate renewal) {
        contracts.merge(
                id, new Contract(time, time, renewal, null, false), (old, created) -> old.renewedAt(time, renewal));
    }

    void redate(String id, Instant time, LocalDate renewal) {
        contracts.computeIfPresent(id, (key, old) -> old.end() == null ? old.renewedAt(time, renewal) : old);
    }

    void expire(String id, Instant time) {
        contracts.computeIfPresent(id, (key, old) -> old.end() == null ? old.endedAt(time, false) : old);
    }

    /** Whether this ended the last one that ran; of one that nobody had told of, it is believed that it ran. */
    boolean cancel(String id, Instant time, Period grace) {
        var old = contracts.getOrDefault(id, new Contract(time, time, null, null, false));
        boolean ran = runs(old, time, grace);
        contracts.put(id, old.end() == null ? old.endedAt(time, true) : old);
        return ran && contracts.values().stream().noneMatch(other -> runs(other, time, grace));
    }

    /** Until when the customer is covered; {@link Instant#MAX} without end, {@link Instant#MIN} without a contract. */
    Instant coveredUntil() {
        return contracts.values().stream()
                .map(this::coverEnd)
                .max(Instant::compareTo)
                .orElse(Instant.MIN);
    }

    /** The first moment, not before {@code from}, at which a renewal is overdue. */
    Optional<Instant> overdueFrom(Instant from, ParameterVersions versions) {
        return contracts.values().stream()
                .filter(contract -> contract.renewal() != null && !contract.cancelled())
                .map(contract -> versions.firstReached(contract.dated(), overdue(contract)))
                .filter(moment -> !moment.isBefore(from))
                .min(Instant::compareTo);
    }

    /** The first anniversary of a covering contract that is not before {@code from}. */
    Optional<Instant> anniversaryFrom(Instant from) {
        return contracts.values().stream()
                .flatMap(contract -> anniversaryFrom(from, contract).stream())
                .min(Instant::compareTo);
    }

    private Optional<Instant> anniversaryFrom(Instant from, Contract contract) {
        var start = contract.start().atZone(zone);
        int years = Math.max(1, from.atZone(zone).getYear() - start.getYear());
        return Stream.of(years, years + 1)
                .map(passed -> start.plusYears(passed).toInstant())
                .filter(moment -> !moment.isBefore(from) && moment.isBefore(coverEnd(contract)))
                .findFirst();
    }

    private Function<LifecycleParameters, Instant> overdue(Contract contract) {
        return parameters -> contract.renewal()
                .plus(parameters.risks().renewalGrace())
                .atStartOfDay(zone)
                .toInstant();
    }

    private boolean runs(Contract contract, Instant time, Period grace) {
        return contract.end() == null
                && (contract.renewal() == null
                        || time.isBefore(contract.renewal()
                                .plus(grace)
                                .atStartOfDay(zone)
                                .toInstant()));
    }

    private Instant coverEnd(Contract contract) {
        var term = contract.renewal() == null
                ? Instant.MAX
                : contract.renewal().atStartOfDay(zone).toInstant();
        var end = Objects.requireNonNullElse(contract.end(), Instant.MAX);
        return term.isBefore(end) ? term : end;
    }
}
