-- What happened to each customer, as events told it. The id is the event's; subject_id is the customer as the event named it.
CREATE TABLE timeline_entry (
    tenant_id text NOT NULL,
    id uuid NOT NULL,
    customer_id uuid NOT NULL,
    subject_id uuid NOT NULL,
    happened_at timestamptz NOT NULL,
    recorded_at timestamptz NOT NULL,
    type text NOT NULL,
    short_type text NOT NULL,
    source text NOT NULL,
    record_id uuid NOT NULL,
    figures jsonb NOT NULL,
    summary text NOT NULL,
    reverts uuid,
    reverted_by uuid,
    PRIMARY KEY (tenant_id, id)
);
CREATE INDEX timeline_entry_customer ON timeline_entry (tenant_id, customer_id, happened_at DESC, id DESC);
CREATE INDEX timeline_entry_subject ON timeline_entry (tenant_id, subject_id);
SELECT bandhu_protect('timeline_entry');
