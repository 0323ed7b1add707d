-- Facts that leave by HTTP. A webhook is a cursor on the journal and a row for each key that fails, never a row for each delivery.

-- What keeps the order of its facts: the facts of one key reach a receiver one after the other.
ALTER TABLE journal ADD COLUMN IF NOT EXISTS key text;

-- secrets are names of keys that are derived from the installation's secret: [{"id", "until"}], the newest first.
CREATE TABLE webhook (
    tenant_id text NOT NULL,
    id uuid NOT NULL,
    version bigint NOT NULL,
    external_ids jsonb NOT NULL DEFAULT '[]',
    created_at timestamptz NOT NULL,
    created_by text NOT NULL,
    updated_at timestamptz NOT NULL,
    updated_by text NOT NULL,
    deleted_at timestamptz,
    url text NOT NULL,
    types jsonb NOT NULL,
    condition jsonb,
    description text,
    state text NOT NULL CHECK (state IN ('active', 'paused', 'disabled')),
    reason text CHECK (reason IN ('gone', 'failing')),
    state_since timestamptz NOT NULL,
    secrets jsonb NOT NULL,
    PRIMARY KEY (tenant_id, id)
);
SELECT bandhu_protect('webhook');

-- The worker reads this and nothing of what a webhook is about. position is the last place of the journal that was gone through;
-- from run_at on it goes on there, from wake_at on with keys that failed and with what is delivered again. Who serves it is the
-- holder until held_until, and whoever takes it then can no longer be overtaken by that one. failures are tries in a row
-- that found no receiver; failing_since is null while deliveries succeed.
CREATE TABLE webhook_cursor (
    tenant_id text NOT NULL,
    webhook_id uuid NOT NULL,
    active boolean NOT NULL,
    position bigint NOT NULL,
    run_at timestamptz NOT NULL,
    wake_at timestamptz,
    failures int NOT NULL DEFAULT 0,
    failing_since timestamptz,
    holder uuid,
    held_until timestamptz,
    PRIMARY KEY (tenant_id, webhook_id),
    FOREIGN KEY (tenant_id, webhook_id) REFERENCES webhook (tenant_id, id) ON DELETE CASCADE
) WITH (fillfactor = 70, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000);
SELECT bandhu_protect('webhook_cursor');
CREATE POLICY worker ON webhook_cursor FOR SELECT TO ${service}_worker USING (true);
GRANT SELECT ON webhook_cursor TO ${service}_worker;

-- A key waits behind the fact at position; last is the place of its newest fact that the cursor has passed.
CREATE TABLE webhook_key (
    tenant_id text NOT NULL,
    webhook_id uuid NOT NULL,
    key text NOT NULL,
    position bigint NOT NULL,
    last bigint NOT NULL,
    attempts int NOT NULL,
    since timestamptz NOT NULL,
    run_at timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, webhook_id, key),
    FOREIGN KEY (tenant_id, webhook_id) REFERENCES webhook (tenant_id, id) ON DELETE CASCADE
) WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000);
CREATE INDEX webhook_key_run_at ON webhook_key (tenant_id, webhook_id, run_at);
SELECT bandhu_protect('webhook_key');

-- What is to be delivered again: the facts behind position, up to last.
CREATE TABLE webhook_redelivery (
    tenant_id text NOT NULL,
    webhook_id uuid NOT NULL,
    id uuid NOT NULL,
    position bigint NOT NULL,
    last bigint NOT NULL,
    PRIMARY KEY (tenant_id, webhook_id, id),
    FOREIGN KEY (tenant_id, webhook_id) REFERENCES webhook (tenant_id, id) ON DELETE CASCADE
);
SELECT bandhu_protect('webhook_redelivery');

-- The log of attempts.
CREATE TABLE webhook_delivery (
    tenant_id text NOT NULL,
    webhook_id uuid NOT NULL,
    id uuid NOT NULL,
    event_id uuid NOT NULL,
    position bigint,
    type text NOT NULL,
    attempt int NOT NULL,
    at timestamptz NOT NULL,
    millis int NOT NULL,
    url text NOT NULL,
    request text NOT NULL,
    status int,
    answer text,
    error text,
    PRIMARY KEY (tenant_id, webhook_id, id)
) PARTITION BY RANGE (id);
SELECT bandhu_protect_append_only('webhook_delivery');
SELECT bandhu_partition('webhook_delivery', 'day', interval '14 days');
