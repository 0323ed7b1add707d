-- What happened, by event time. Rows are written once; a fact that was taken back is marked, never removed.
CREATE TABLE deal_outcome (
    tenant_id        text        NOT NULL,
    event_id         uuid        NOT NULL,
    opportunity_id   uuid        NOT NULL,
    outcome          text        NOT NULL CHECK (outcome IN ('won', 'lost')),
    at               timestamptz NOT NULL,
    recorded_at      timestamptz NOT NULL,
    subject_id       uuid,
    customer_id      uuid,
    owner_id         uuid,
    pipeline_id      uuid,
    amount           bigint,
    currency         text,
    cycle_started_at timestamptz,
    reverted         boolean     NOT NULL,
    PRIMARY KEY (tenant_id, event_id)
) PARTITION BY RANGE (event_id);
CREATE INDEX deal_outcome_at ON deal_outcome (tenant_id, at);
CREATE INDEX deal_outcome_recorded ON deal_outcome (tenant_id, recorded_at);
SELECT bandhu_protect('deal_outcome');
SELECT bandhu_partition('deal_outcome', 'month');

CREATE TABLE stage_entry (
    tenant_id      text        NOT NULL,
    event_id       uuid        NOT NULL,
    opportunity_id uuid        NOT NULL,
    pipeline_id    uuid,
    stage_id       uuid        NOT NULL,
    stage_order    int         NOT NULL,
    category       text        NOT NULL CHECK (category IN ('open', 'won', 'lost')),
    at             timestamptz NOT NULL,
    recorded_at    timestamptz NOT NULL,
    subject_id     uuid,
    customer_id    uuid,
    owner_id       uuid,
    reverted       boolean     NOT NULL,
    PRIMARY KEY (tenant_id, event_id)
) PARTITION BY RANGE (event_id);
CREATE INDEX stage_entry_at ON stage_entry (tenant_id, at);
CREATE INDEX stage_entry_opportunity ON stage_entry (tenant_id, opportunity_id, at, event_id);
CREATE INDEX stage_entry_recorded ON stage_entry (tenant_id, recorded_at);
SELECT bandhu_protect('stage_entry');
SELECT bandhu_partition('stage_entry', 'month');

-- An order, a won opportunity (superseded when an order names it), or a refund with a negative amount.
CREATE TABLE purchase (
    tenant_id      text        NOT NULL,
    event_id       uuid        NOT NULL,
    kind           text        NOT NULL CHECK (kind IN ('order', 'opportunity', 'refund')),
    order_id       uuid,
    opportunity_id uuid,
    at             timestamptz NOT NULL,
    recorded_at    timestamptz NOT NULL,
    subject_id     uuid,
    customer_id    uuid,
    owner_id       uuid,
    amount         bigint      NOT NULL,
    currency       text        NOT NULL,
    superseded     boolean     NOT NULL,
    reverted       boolean     NOT NULL,
    PRIMARY KEY (tenant_id, event_id)
) PARTITION BY RANGE (event_id);
CREATE INDEX purchase_at ON purchase (tenant_id, at);
CREATE INDEX purchase_customer ON purchase (tenant_id, customer_id, at, event_id);
CREATE INDEX purchase_order ON purchase (tenant_id, order_id);
CREATE INDEX purchase_opportunity ON purchase (tenant_id, opportunity_id);
CREATE INDEX purchase_recorded ON purchase (tenant_id, recorded_at);
SELECT bandhu_protect('purchase');
SELECT bandhu_partition('purchase', 'month');

-- What a won deal, a lost deal or an order consisted of.
CREATE TABLE fact_line (
    tenant_id  text   NOT NULL,
    event_id   uuid   NOT NULL,
    ord        int    NOT NULL,
    product_id uuid,
    family     text,
    amount     bigint NOT NULL,
    PRIMARY KEY (tenant_id, event_id, ord)
) PARTITION BY RANGE (event_id);
SELECT bandhu_protect('fact_line');
SELECT bandhu_partition('fact_line', 'month');

-- Facts that were taken back, known even when the taking back arrives first.
CREATE TABLE reverted_fact (
    tenant_id text NOT NULL,
    event_id  uuid NOT NULL,
    PRIMARY KEY (tenant_id, event_id)
);
SELECT bandhu_protect('reverted_fact');

-- The earliest purchase of each customer: kept, because asking for it over all purchases grows with their number.
CREATE TABLE first_purchase (
    tenant_id   text        NOT NULL,
    customer_id uuid        NOT NULL,
    event_id    uuid        NOT NULL,
    at          timestamptz NOT NULL,
    owner_id    uuid,
    PRIMARY KEY (tenant_id, customer_id)
);
CREATE INDEX first_purchase_at ON first_purchase (tenant_id, at);
SELECT bandhu_protect('first_purchase');

-- Each customer's lifecycle history, replaced by revision.
CREATE TABLE customer_lifecycle (
    tenant_id   text   NOT NULL,
    customer_id uuid   NOT NULL,
    revision    bigint NOT NULL,
    PRIMARY KEY (tenant_id, customer_id)
);
SELECT bandhu_protect('customer_lifecycle');

CREATE TABLE customer_stage (
    tenant_id   text        NOT NULL,
    customer_id uuid        NOT NULL,
    since       timestamptz NOT NULL,
    ord         int         NOT NULL,
    stage       text        NOT NULL,
    PRIMARY KEY (tenant_id, customer_id, since, ord)
);
CREATE INDEX customer_stage_since ON customer_stage (tenant_id, since);
SELECT bandhu_protect('customer_stage');
