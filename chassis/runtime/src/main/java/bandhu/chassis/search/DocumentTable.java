package bandhu.chassis.search;

import bandhu.chassis.call.Calls;
import bandhu.chassis.search.token.Document;
import bandhu.chassis.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;

/** The tables of documents and terms; the one class that writes them, each time in one round trip. */
@ApplicationScoped
class DocumentTable {
    /** Terms in their order, so that two who write the same ones wait for each other and no more. */
    private static final String WRITE = """
            WITH gone AS (DELETE FROM search_document d USING unnest(?::text[], ?::uuid[]) AS g (collection, record_id)
                WHERE d.tenant_id = ? AND d.collection = g.collection AND d.record_id = g.record_id),
            words AS (INSERT INTO search_term (tenant_id, term) SELECT ?, w.term FROM unnest(?::text[]) AS w (term)
                ORDER BY w.term COLLATE "C" ON CONFLICT DO NOTHING)
            INSERT INTO search_document AS kept (tenant_id, collection, record_id, version, doc)
            SELECT ?, m.collection, m.record_id, ?, m.doc::tsvector
            FROM unnest(?::text[], ?::uuid[], ?::text[]) AS m (collection, record_id, doc)
            ON CONFLICT (tenant_id, collection, record_id) DO UPDATE SET version = excluded.version, doc = excluded.doc
            """;

    /** What is written meanwhile by whoever changes a record is newer than what was read to make its document. */
    private static final String ONLY_CHANGED = "WHERE kept.doc <> excluded.doc";

    private static final String ONLY_OLDER = "WHERE kept.version < excluded.version";
    private final Sql sql;
    private final Calls calls;

    DocumentTable(Sql sql, Calls calls) {
        this.sql = sql;
        this.calls = calls;
    }

    /** Makes the documents these; null for one that goes. */
    void write(Map<DocumentKey, Document> documents) {
        write(documents, ONLY_CHANGED);
    }

    /** Keeps those of which there are none yet, or only older versions. */
    void fill(Map<DocumentKey, Document> documents) {
        write(documents, ONLY_OLDER);
    }

    private void write(Map<DocumentKey, Document> documents, String condition) {
        List<DocumentKey> gone = new ArrayList<>();
        List<DocumentKey> made = new ArrayList<>();
        List<String> vectors = new ArrayList<>();
        TreeSet<String> terms = new TreeSet<>();
        documents.forEach((key, document) -> {
            if (document == null) {
                gone.add(key);
            } else {
                made.add(key);
                vectors.add(document.vector());
                terms.addAll(document.terms());
            }
        });
        String tenant = calls.tenant();
        sql.update(
                WRITE + condition,
                collections(gone),
                ids(gone),
                tenant,
                tenant,
                List.copyOf(terms),
                tenant,
                Document.VERSION,
                collections(made),
                ids(made),
                vectors);
    }

    private static List<String> collections(List<DocumentKey> keys) {
        return keys.stream().map(DocumentKey::collection).toList();
    }

    private static List<UUID> ids(List<DocumentKey> keys) {
        return keys.stream().map(DocumentKey::recordId).toList();
    }
}
