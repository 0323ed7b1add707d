package bandhu.chassis.search;

import bandhu.chassis.search.token.Document;
import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The documents of each transaction in progress, until its last moment: a term that is new locks out whoever writes it too, so it
 * is written as late as can be.
 */
@Singleton
class PendingDocuments {
    private final TransactionSynchronizationRegistry transactions;
    private final DocumentTable table;

    PendingDocuments(TransactionSynchronizationRegistry transactions, DocumentTable table) {
        this.transactions = transactions;
        this.table = table;
    }

    /** By key; null for a document that goes. */
    private static final class Buffer {
        private final Map<DocumentKey, Document> documents = new LinkedHashMap<>();
    }

    boolean holds(DocumentKey key) {
        return transactions.getResource(Buffer.class) instanceof Buffer buffer && buffer.documents.containsKey(key);
    }

    void put(DocumentKey key, Document document) {
        ofTransaction().documents.put(key, document);
    }

    private Buffer ofTransaction() {
        if (transactions.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException("Documents are written in a transaction only");
        }
        if (transactions.getResource(Buffer.class) instanceof Buffer known) {
            return known;
        }
        Buffer fresh = new Buffer();
        transactions.putResource(Buffer.class, fresh);
        transactions.registerInterposedSynchronization(new Writing(fresh));
        return fresh;
    }

    private final class Writing implements Synchronization {
        private final Buffer buffer;

        Writing(Buffer buffer) {
            this.buffer = buffer;
        }

        @Override
        public void beforeCompletion() {
            table.write(buffer.documents);
        }

        @Override
        public void afterCompletion(int status) {}
    }
}
