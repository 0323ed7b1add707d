package bandhu.chassis.search;

import bandhu.chassis.call.Calls;
import bandhu.chassis.record.AggregateRoot;
import bandhu.chassis.search.token.Document;
import bandhu.chassis.search.token.SearchText;
import bandhu.chassis.search.token.Space;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Has records found by words. */
@ApplicationScoped
public class SearchIndex {
    private final List<Searchable<?>> collections;
    private final PendingDocuments pending;
    private final Calls calls;

    SearchIndex(@All List<Searchable<?>> collections, PendingDocuments pending, Calls calls) {
        this.collections = collections;
        this.pending = pending;
        this.calls = calls;
    }

    /**
     * Has a record found by what it says now, and not at all when it is deleted; called in the transaction that creates, changes,
     * deletes or restores it. Documents are written when the transaction ends, all in one statement, and only those of records
     * whose texts are others than before.
     */
    public void keep(AggregateRoot record) {
        Searchable<?> collection = collection(record.collection());
        SearchText before = record.loaded() == null ? null : searched(collection, record.loaded());
        SearchText now = record.isDeleted() ? null : searched(collection, record.snapshot());
        DocumentKey key = new DocumentKey(record.collection(), record.id());
        if (!Objects.equals(before, now) || pending.holds(key)) {
            pending.put(key, now == null ? null : document(record.collection(), now));
        }
    }

    /** Whether the records of a collection are found by words. */
    public boolean covers(String collection) {
        return find(collection).isPresent();
    }

    private Optional<Searchable<?>> find(String name) {
        return collections.stream()
                .filter(each -> each.catalogue().collection().equals(name))
                .findFirst();
    }

    Searchable<?> collection(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException(name + " cannot be searched"));
    }

    Document document(Searchable<?> collection, AggregateRoot record) {
        return document(record.collection(), searched(collection, record.snapshot()));
    }

    private Document document(String collection, SearchText text) {
        return Document.of(new Space(calls.tenant(), collection), text);
    }

    @SuppressWarnings("unchecked")
    private static <V> SearchText searched(Searchable<V> collection, Object snapshot) {
        return collection.searched((V) snapshot);
    }
}
