package bandhu.chassis.relation;

import bandhu.chassis.shape.Expansion;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All relations of the service: those that can be expanded, and others. */
@ApplicationScoped
public class Relations {
    private final Map<Place, String> targets;

    private record Place(String collection, String member) {}

    Relations(@All List<Expansion.Source> expansions, @All List<Relation.Source> others) {
        Stream<Relation> expanded = expansions.stream()
                .flatMap(source -> source.expansions().stream())
                .map(each -> new Relation(each.collection(), each.member(), each.target()));
        targets = Stream.concat(expanded, others.stream().flatMap(source -> source.relations().stream()))
                .collect(Collectors.toMap(
                        relation -> new Place(relation.collection(), relation.member()),
                        Relation::target,
                        (one, _) -> one));
    }

    /** The collection that this member's id is of. */
    public Optional<String> target(String collection, String member) {
        return Optional.ofNullable(targets.get(new Place(collection, member)));
    }
}
