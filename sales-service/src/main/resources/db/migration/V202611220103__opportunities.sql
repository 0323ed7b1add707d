CREATE TABLE opportunity (
    tenant_id           text        NOT NULL,
    id                  uuid        NOT NULL,
    version             bigint      NOT NULL,
    external_ids        jsonb       NOT NULL DEFAULT '[]',
    created_at          timestamptz NOT NULL,
    created_by          text        NOT NULL,
    updated_at          timestamptz NOT NULL,
    updated_by          text        NOT NULL,
    deleted_at          timestamptz,
    name                text        NOT NULL,
    name_sort           bytea       NOT NULL,
    subject_id          uuid,
    customer_id         uuid,
    pipeline_id         uuid        NOT NULL,
    stage_id            uuid        NOT NULL,
    category            text        NOT NULL CHECK (category IN ('open', 'won', 'lost')),
    stage_number        integer     NOT NULL,
    opened_at           timestamptz NOT NULL,
    stage_since         timestamptz NOT NULL,
    cycle_started_at    timestamptz,
    last_open_stage_id  uuid        NOT NULL,
    closed_at           timestamptz,
    closing_event_id    uuid,
    order_id            uuid,
    amount_minor        bigint      CHECK (amount_minor >= 0),
    amount_currency     text        CHECK (char_length(amount_currency) = 3),
    amount_sort         bigint      NOT NULL,
    lines               jsonb       NOT NULL,
    expected_close_date date,
    close_date_sort     date        NOT NULL,
    forecast_category   text        NOT NULL CHECK (forecast_category IN ('pipeline', 'best-case', 'commit', 'closed')),
    owner_id            uuid,
    splits              jsonb       NOT NULL,
    needs               jsonb       NOT NULL,
    competitors         jsonb       NOT NULL,
    outcome_reason      text,
    outcome_note        text,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, pipeline_id) REFERENCES pipeline (tenant_id, id),
    CHECK ((category = 'open') = (closed_at IS NULL)),
    CHECK ((amount_minor IS NULL) = (amount_currency IS NULL))
);
SELECT bandhu_protect('opportunity');

CREATE INDEX opportunity_by_created ON opportunity (tenant_id, created_at, id) WHERE deleted_at IS NULL;
CREATE INDEX opportunity_by_updated ON opportunity (tenant_id, updated_at, id) WHERE deleted_at IS NULL;
CREATE INDEX opportunity_by_name ON opportunity (tenant_id, name_sort, id) WHERE deleted_at IS NULL;
CREATE INDEX opportunity_by_amount ON opportunity (tenant_id, amount_sort, id) WHERE deleted_at IS NULL;
CREATE INDEX opportunity_by_close ON opportunity (tenant_id, close_date_sort, id) WHERE deleted_at IS NULL;
CREATE INDEX opportunity_by_customer ON opportunity (tenant_id, customer_id, created_at, id);
CREATE INDEX opportunity_by_owner ON opportunity (tenant_id, owner_id, created_at, id);
CREATE INDEX opportunity_by_creator ON opportunity (tenant_id, created_by, created_at, id) WHERE deleted_at IS NULL;
CREATE INDEX opportunity_by_stage ON opportunity (tenant_id, pipeline_id, stage_id, created_at, id);
CREATE INDEX opportunity_by_category ON opportunity (tenant_id, category, created_at, id) WHERE deleted_at IS NULL;

-- One row per stay in a stage, kept for ever; at most one of an opportunity is not over.
CREATE TABLE stage_change (
    tenant_id      text        NOT NULL,
    id             uuid        NOT NULL,
    opportunity_id uuid        NOT NULL,
    number         integer     NOT NULL,
    pipeline_id    uuid        NOT NULL,
    from_stage_id  uuid,
    stage_id       uuid        NOT NULL,
    stage_name     text        NOT NULL,
    category       text        NOT NULL CHECK (category IN ('open', 'won', 'lost')),
    entered_at     timestamptz NOT NULL,
    left_at        timestamptz CHECK (left_at >= entered_at),
    recorded_at    timestamptz NOT NULL,
    actor          text        NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, opportunity_id, number),
    FOREIGN KEY (tenant_id, opportunity_id) REFERENCES opportunity (tenant_id, id) ON DELETE CASCADE
);
SELECT bandhu_protect('stage_change');

CREATE UNIQUE INDEX stage_change_open ON stage_change (tenant_id, opportunity_id) WHERE left_at IS NULL;
