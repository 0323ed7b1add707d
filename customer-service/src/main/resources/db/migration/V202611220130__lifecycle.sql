-- What happened to customers as far as the lifecycle cares; the history of stages follows from it and nothing else.
-- A merge moves customer_id, never subject_id.
CREATE TABLE lifecycle_fact (
    tenant_id text NOT NULL,
    id uuid NOT NULL,
    subject_id uuid NOT NULL,
    customer_id uuid NOT NULL,
    happened_at timestamptz NOT NULL,
    fact jsonb NOT NULL,
    note text,
    recorded_at timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, id)
);
CREATE INDEX lifecycle_fact_customer ON lifecycle_fact (tenant_id, customer_id, happened_at, id);
SELECT bandhu_protect_append_only('lifecycle_fact');
GRANT UPDATE (customer_id, note) ON lifecycle_fact TO ${service}_app;

-- The history as it is and, withdrawn, as it was once believed to be.
CREATE TABLE lifecycle_stage (
    tenant_id text NOT NULL,
    id uuid NOT NULL,
    customer_id uuid NOT NULL,
    stage text NOT NULL CHECK (stage IN
        ('selected', 'acquired', 'retained', 'extended', 'at-risk', 'churned', 'won-back')),
    valid_from timestamptz NOT NULL,
    cause jsonb NOT NULL,
    sentence text NOT NULL,
    recorded_at timestamptz NOT NULL,
    withdrawn_at timestamptz,
    PRIMARY KEY (tenant_id, id)
);
CREATE INDEX lifecycle_stage_customer ON lifecycle_stage (tenant_id, customer_id, valid_from, id) WHERE withdrawn_at IS NULL;
SELECT bandhu_protect('lifecycle_stage');

-- One row per customer with facts: the lock under which its history is folded, and what the fold left behind.
-- pending: facts came that no fold has seen yet, and whether they were live.
CREATE TABLE lifecycle_head (
    tenant_id text NOT NULL,
    customer_id uuid NOT NULL,
    revision bigint NOT NULL,
    next_due_at timestamptz,
    pending text CHECK (pending IN ('live', 'history')),
    purchase_gaps jsonb NOT NULL DEFAULT '[]',
    PRIMARY KEY (tenant_id, customer_id)
);
SELECT bandhu_protect('lifecycle_head');

-- The parameters of the lifecycle with the moment from which they are valid.
CREATE TABLE lifecycle_parameter (
    tenant_id text NOT NULL,
    id uuid NOT NULL,
    valid_from timestamptz NOT NULL,
    parameters jsonb NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, valid_from)
);
SELECT bandhu_protect_append_only('lifecycle_parameter');

-- What a tenant changed in them; one record a tenant.
CREATE TABLE lifecycle_rules (
    tenant_id text NOT NULL,
    id uuid NOT NULL,
    version bigint NOT NULL,
    external_ids jsonb NOT NULL DEFAULT '[]',
    created_at timestamptz NOT NULL,
    created_by text NOT NULL,
    updated_at timestamptz NOT NULL,
    updated_by text NOT NULL,
    deleted_at timestamptz,
    rules jsonb NOT NULL,
    median_gap_seconds bigint,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id)
);
SELECT bandhu_protect('lifecycle_rules');
