package bandhu.analytics.fact;

/** The statements that facts are kept by, in the order in which they rely on each other. */
enum FactWrite {
    OUTCOME("""
            INSERT INTO deal_outcome (tenant_id, event_id, opportunity_id, outcome, at, recorded_at, subject_id,
                                      customer_id, owner_id, pipeline_id, amount, currency, cycle_started_at, reverted)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
                    EXISTS (SELECT FROM reverted_fact r WHERE r.tenant_id = ? AND r.event_id = ?))
            ON CONFLICT DO NOTHING"""),
    ENTRY("""
            INSERT INTO stage_entry (tenant_id, event_id, opportunity_id, pipeline_id, stage_id, stage_order, category,
                                     at, recorded_at, subject_id, customer_id, owner_id, reverted)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
                    EXISTS (SELECT FROM reverted_fact r WHERE r.tenant_id = ? AND r.event_id = ?))
            ON CONFLICT DO NOTHING"""),
    SCORE("""
            INSERT INTO survey_score (tenant_id, event_id, kind, score, ticket_id, at, recorded_at, subject_id,
                                      customer_id, reverted)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?,
                    EXISTS (SELECT FROM reverted_fact r WHERE r.tenant_id = ? AND r.event_id = ?))
            ON CONFLICT DO NOTHING"""),
    ORDER("""
            INSERT INTO purchase (tenant_id, event_id, kind, order_id, opportunity_id, at, recorded_at, subject_id,
                                  customer_id, owner_id, amount, currency, superseded, reverted)
            VALUES (?, ?, 'order', ?, ?, ?, ?, ?, ?, ?, ?, ?, false,
                    EXISTS (SELECT FROM reverted_fact r WHERE r.tenant_id = ? AND r.event_id = ?))
            ON CONFLICT DO NOTHING"""),
    WON_OPPORTUNITY("""
            INSERT INTO purchase (tenant_id, event_id, kind, order_id, opportunity_id, at, recorded_at, subject_id,
                                  customer_id, owner_id, amount, currency, superseded, reverted)
            VALUES (?, ?, 'opportunity', NULL, ?, ?, ?, ?, ?, ?, ?, ?,
                    EXISTS (SELECT FROM purchase p
                             WHERE p.tenant_id = ? AND p.opportunity_id = ? AND p.kind = 'order' AND NOT p.reverted),
                    EXISTS (SELECT FROM reverted_fact r WHERE r.tenant_id = ? AND r.event_id = ?))
            ON CONFLICT DO NOTHING"""),
    /** Its owner is its order's. */
    REFUND("""
            INSERT INTO purchase (tenant_id, event_id, kind, order_id, opportunity_id, at, recorded_at, subject_id,
                                  customer_id, owner_id, amount, currency, superseded, reverted)
            VALUES (?, ?, 'refund', ?, NULL, ?, ?, ?, ?,
                    (SELECT p.owner_id FROM purchase p
                      WHERE p.tenant_id = ? AND p.order_id = ? AND p.kind = 'order' LIMIT 1),
                    ?, ?, false,
                    EXISTS (SELECT FROM reverted_fact r WHERE r.tenant_id = ? AND r.event_id = ?))
            ON CONFLICT DO NOTHING"""),
    LINE("""
            INSERT INTO fact_line (tenant_id, event_id, ord, product_id, family, amount)
            VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING"""),
    SUPERSEDED("""
            UPDATE purchase SET superseded = true WHERE tenant_id = ? AND opportunity_id = ? AND kind = 'opportunity'"""),
    FIRST("""
            INSERT INTO first_purchase (tenant_id, customer_id, event_id, at, owner_id)
            SELECT tenant_id, customer_id, event_id, at, owner_id FROM purchase
             WHERE tenant_id = ? AND customer_id = ? AND kind <> 'refund' AND NOT superseded AND NOT reverted
             ORDER BY at, event_id LIMIT 1
            ON CONFLICT (tenant_id, customer_id)
            DO UPDATE SET event_id = excluded.event_id, at = excluded.at, owner_id = excluded.owner_id
             WHERE first_purchase.event_id <> excluded.event_id"""),
    /** For a customer all of whose purchases were taken back. */
    NO_FIRST("""
            DELETE FROM first_purchase f
             WHERE f.tenant_id = ? AND f.customer_id = ?
               AND NOT EXISTS (SELECT FROM purchase p
                                WHERE p.tenant_id = f.tenant_id AND p.customer_id = f.customer_id
                                  AND p.kind <> 'refund' AND NOT p.superseded AND NOT p.reverted)""");

    private final String sql;

    FactWrite(String sql) {
        this.sql = sql;
    }

    String sql() {
        return sql;
    }
}
