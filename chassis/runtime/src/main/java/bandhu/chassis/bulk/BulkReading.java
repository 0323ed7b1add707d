package bandhu.chassis.bulk;

import bandhu.chassis.condition.ConditionReader;
import bandhu.chassis.condition.time.Zones;
import bandhu.chassis.json.StrictJson;
import bandhu.chassis.language.Text;
import bandhu.chassis.problem.ProblemException;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Understands a request for its collection. */
@ApplicationScoped
class BulkReading {
    private final Map<String, BulkTarget> targets;
    private final StrictJson json;

    BulkReading(@All List<BulkTarget> targets, StrictJson json) {
        this.targets = targets.stream().collect(Collectors.toMap(BulkTarget::collection, Function.identity()));
        this.json = json;
    }

    /** Throws 400 and 422 for what can be seen to be wrong without looking at records. */
    Bulk read(String collection, BulkRequest request) {
        BulkTarget target = targets.get(collection);
        return new Bulk(
                target,
                ConditionReader.read(request.where(), "/where"),
                zone(request.timeZone()),
                Alteration.of(request.action(), json.members(target.input())));
    }

    private static ZoneId zone(String timeZone) {
        try {
            return timeZone == null ? null : Zones.of(timeZone);
        } catch (DateTimeException _) {
            throw ProblemException.invalid("/timeZone", Text.of("invalid-value.time-zone"));
        }
    }
}
