package bandhu.chassis.customfield.table;

import bandhu.chassis.field.Catalogue;
import bandhu.chassis.field.Findable;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The collections of this service, and where the values of their custom fields stand. */
@ApplicationScoped
public class Customizable {
    private final List<Findable> collections;

    Customizable(@All List<Findable> collections) {
        this.collections = collections;
    }

    /** The collection, if it is one of this service's. */
    public Optional<Catalogue> collection(String name) {
        return collections.stream()
                .map(Findable::catalogue)
                .filter(catalogue -> catalogue.collection().equals(name))
                .findFirst();
    }

    /** The table of the collection's values. */
    public String values(String collection) {
        return collection(collection)
                .flatMap(Catalogue::customValues)
                .orElseThrow(() -> new IllegalArgumentException(collection + " has no custom fields"));
    }

    /** The table of the collection's records. */
    public String records(String collection) {
        return collection(collection).map(Catalogue::table).orElseThrow();
    }
}
