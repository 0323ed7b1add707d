package bandhu.testing.volume;

import bandhu.chassis.field.Catalogue;
import bandhu.chassis.field.Field;
import bandhu.chassis.search.token.Document;
import bandhu.chassis.search.token.SearchText;
import bandhu.chassis.search.token.Space;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;

/** What a tenant's records are found by: their names, tokenised as the services do. */
final class Documents {
    private static final int AT_ONCE = 2_000;
    private static final String DOCUMENTS =
            "INSERT INTO search_document (tenant_id, collection, record_id, version, doc)"
                    + " SELECT ?, ?, d.id, ?, d.doc::tsvector FROM unnest(?::uuid[], ?::text[]) d (id, doc)";
    private static final String TERMS =
            "INSERT INTO search_term SELECT ?, t.term FROM unnest(?::text[]) t (term) ON CONFLICT DO NOTHING";
    private final Connection owner;
    private final String tenant;

    Documents(Connection owner, String tenant) {
        this.owner = owner;
        this.tenant = tenant;
    }

    /** The column of the text by which records are called. */
    static String column(Catalogue catalogue) {
        return catalogue.fields().values().stream()
                .filter(Field::isWorded)
                .findFirst()
                .orElseThrow()
                .source()
                .columns()
                .value();
    }

    void fill(Catalogue catalogue) throws SQLException {
        String alive =
                catalogue.alive("r").map(condition -> " AND " + condition).orElse("");
        String sql = "SELECT r.id, r." + column(catalogue) + " FROM " + catalogue.table() + " r WHERE r.tenant_id = ?"
                + alive;
        Space space = new Space(tenant, catalogue.collection());
        List<UUID> ids = new ArrayList<>();
        List<String> vectors = new ArrayList<>();
        TreeSet<String> terms = new TreeSet<>();
        try (PreparedStatement statement = owner.prepareStatement(sql)) {
            statement.setString(1, tenant);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    Document document = Document.of(space, SearchText.named(row.getString(2)));
                    ids.add(row.getObject(1, UUID.class));
                    vectors.add(document.vector());
                    terms.addAll(document.terms());
                    if (ids.size() == AT_ONCE) {
                        write(catalogue.collection(), ids, vectors);
                    }
                }
            }
        }
        write(catalogue.collection(), ids, vectors);
        try (PreparedStatement statement = owner.prepareStatement(TERMS)) {
            statement.setString(1, tenant);
            statement.setArray(2, owner.createArrayOf("text", terms.toArray()));
            statement.executeUpdate();
        }
    }

    private void write(String collection, List<UUID> ids, List<String> vectors) throws SQLException {
        try (PreparedStatement statement = owner.prepareStatement(DOCUMENTS)) {
            statement.setString(1, tenant);
            statement.setString(2, collection);
            statement.setInt(3, Document.VERSION);
            statement.setArray(4, owner.createArrayOf("uuid", ids.toArray()));
            statement.setArray(5, owner.createArrayOf("text", vectors.toArray()));
            statement.executeUpdate();
        }
        ids.clear();
        vectors.clear();
    }
}
