CREATE TABLE sales_order (
    tenant_id       text        NOT NULL,
    id              uuid        NOT NULL,
    version         bigint      NOT NULL,
    external_ids    jsonb       NOT NULL DEFAULT '[]',
    created_at      timestamptz NOT NULL,
    created_by      text        NOT NULL,
    updated_at      timestamptz NOT NULL,
    updated_by      text        NOT NULL,
    deleted_at      timestamptz,
    subject_id      uuid        NOT NULL,
    customer_id     uuid        NOT NULL,
    opportunity_id  uuid,
    owner_id        uuid,
    status          text        NOT NULL CHECK (status IN ('placed', 'cancelled', 'refunded')),
    channel         text,
    lines           jsonb       NOT NULL,
    amount_minor    bigint      NOT NULL CHECK (amount_minor >= 0),
    refunded_minor  bigint      NOT NULL CHECK (refunded_minor BETWEEN 0 AND amount_minor),
    currency        text        NOT NULL CHECK (char_length(currency) = 3),
    placed_at       timestamptz NOT NULL,
    cancelled_at    timestamptz,
    refunded_at     timestamptz,
    placed_event_id uuid        NOT NULL,
    PRIMARY KEY (tenant_id, id)
);
SELECT bandhu_protect('sales_order');

CREATE INDEX sales_order_by_created ON sales_order (tenant_id, created_at, id) WHERE deleted_at IS NULL;
CREATE INDEX sales_order_by_updated ON sales_order (tenant_id, updated_at, id) WHERE deleted_at IS NULL;
CREATE INDEX sales_order_by_placed ON sales_order (tenant_id, placed_at, id) WHERE deleted_at IS NULL;
CREATE INDEX sales_order_by_amount ON sales_order (tenant_id, amount_minor, id) WHERE deleted_at IS NULL;
CREATE INDEX sales_order_by_customer ON sales_order (tenant_id, customer_id, created_at, id);
CREATE INDEX sales_order_by_opportunity ON sales_order (tenant_id, opportunity_id, created_at, id);
CREATE INDEX sales_order_by_owner ON sales_order (tenant_id, owner_id, created_at, id);
CREATE INDEX sales_order_by_creator ON sales_order (tenant_id, created_by, created_at, id) WHERE deleted_at IS NULL;
CREATE INDEX sales_order_by_status ON sales_order (tenant_id, status, created_at, id) WHERE deleted_at IS NULL;
