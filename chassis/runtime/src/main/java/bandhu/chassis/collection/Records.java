package bandhu.chassis.collection;

import bandhu.chassis.batch.Named;
import bandhu.chassis.change.ChangeView;
import bandhu.chassis.change.History;
import bandhu.chassis.page.ListQuery;
import bandhu.chassis.page.Page;
import bandhu.chassis.record.AggregateRoot;
import bandhu.chassis.record.Deletions;
import bandhu.chassis.record.ExternalId;
import bandhu.chassis.record.ExternalIds;
import bandhu.chassis.record.Loading;
import bandhu.chassis.search.SearchIndex;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What a record entails beside its row, alike in every collection: its external ids, the words that find it where the collection
 * is searched by words, its purge after it was deleted, its history. Called in the transaction of the use case, which tells the
 * event itself.
 */
@ApplicationScoped
public class Records {
    private final EntityManager entities;
    private final ExternalIds externalIds;
    private final Deletions deletions;
    private final SearchIndex index;
    private final Loading loading;
    private final History history;

    Records(
            EntityManager entities,
            ExternalIds externalIds,
            Deletions deletions,
            SearchIndex index,
            Loading loading,
            History history) {
        this.entities = entities;
        this.externalIds = externalIds;
        this.deletions = deletions;
        this.index = index;
        this.loading = loading;
        this.history = history;
    }

    /** Takes in a new record. 409 where another has one of its external ids. */
    public void add(AggregateRoot record) {
        entities.persist(record);
        keep(record);
    }

    /** Has a changed record found by what it is now. 409 where another has one of its external ids. */
    public void keep(AggregateRoot record) {
        externalIds.keep(record);
        haveFound(record);
    }

    /** Lets go of what a deleted record had to itself; it is purged after 30 days. */
    public void drop(AggregateRoot record) {
        deletions.deleted(record);
        haveFound(record);
    }

    /** Takes a restored record in again. 409 where another has one of its external ids now. */
    public void readmit(AggregateRoot record) {
        deletions.restored(record);
        haveFound(record);
    }

    private void haveFound(AggregateRoot record) {
        if (index.covers(record.collection())) {
            index.keep(record);
        }
    }

    /** The id of the record with this external id, locked against a concurrent upsert of the same until the transaction ends. */
    public Optional<UUID> find(String collection, ExternalId key) {
        return externalIds.find(collection, key);
    }

    /**
     * Has the records that a batch updates, deletes or upserts read and locked at once, in the order of their ids, so that two
     * batches wait for each other and no more.
     */
    public void expect(Class<? extends AggregateRoot> type, String collection, Named named) {
        Set<UUID> ids = new HashSet<>(named.records());
        ids.addAll(expect(collection, named));
        loading.lockAll(type, ids);
    }

    /** Locks the external ids alone; answers which records have them. */
    public Set<UUID> expect(String collection, Named named) {
        return externalIds.expect(collection, named.externalIds());
    }

    /** What changed about a record, newest first; that the record may be seen is the caller's to check. */
    public Page<ChangeView> history(String collection, UUID id, ListQuery query) {
        return history.of(collection, id, query);
    }
}
