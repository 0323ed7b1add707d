package bandhu.bench.seed;

import bandhu.chassis.search.token.Document;
import bandhu.chassis.search.token.SearchText;
import bandhu.chassis.search.token.Space;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.IntFunction;

/** What the records of one collection are found by, made as the services make it. */
final class DocumentRows {
    private static final String INDEX = "search_document_doc";
    private final Connection service;
    private final Story story;
    private final String collection;

    DocumentRows(Connection service, Story story, String collection) {
        this.service = service;
        this.story = story;
        this.collection = collection;
    }

    /** New entries of the index are listed first and taken in together: one by one a million documents would take long. */
    void write(int count, IntFunction<UUID> ids, IntFunction<SearchText> texts) throws SQLException {
        try (Statement statement = service.createStatement()) {
            statement.execute("ALTER INDEX " + INDEX + " SET (fastupdate = on, gin_pending_list_limit = 65536)");
            copy(count, ids, texts);
            statement.execute("SELECT gin_clean_pending_list('" + INDEX + "')");
            statement.execute("ALTER INDEX " + INDEX + " SET (fastupdate = off)");
            statement.execute("ALTER INDEX " + INDEX + " RESET (gin_pending_list_limit)");
        }
    }

    private void copy(int count, IntFunction<UUID> ids, IntFunction<SearchText> texts) throws SQLException {
        Space space = new Space(story.tenant(), collection);
        Set<String> terms = new TreeSet<>();
        try (Copy rows = new Copy(service, "search_document", "tenant_id, collection, record_id, version, doc")) {
            for (int n = 0; n < count; n++) {
                Document document = Document.of(space, texts.apply(n));
                rows.row(story.tenant(), collection, ids.apply(n), Document.VERSION, document.vector());
                terms.addAll(document.terms());
            }
        }
        try (Statement statement = service.createStatement()) {
            statement.execute("CREATE TEMP TABLE seeded_term (term text) ON COMMIT DELETE ROWS");
        }
        try (Copy rows = new Copy(service, "seeded_term", "term")) {
            terms.forEach(rows::row);
        }
        try (var statement = service.prepareStatement(
                "INSERT INTO search_term SELECT ?, term FROM seeded_term ON CONFLICT DO NOTHING")) {
            statement.setString(1, story.tenant());
            statement.executeUpdate();
        }
        try (Statement statement = service.createStatement()) {
            statement.execute("DROP TABLE seeded_term");
        }
    }
}
