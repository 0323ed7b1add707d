-- What leaves and what arrives: outbox, positions and journal; inbox, dead letters, parked keys; who a customer id means.

-- Rows leave within milliseconds. seq orders the rows of one aggregate, because each is written while its transaction holds
-- the aggregate; position is the tenant's, given by the shard's one owner once the row is committed.
CREATE TABLE outbox (
    tenant_id text NOT NULL,
    seq bigint GENERATED ALWAYS AS IDENTITY,
    shard smallint NOT NULL CHECK (shard BETWEEN 0 AND 15),
    id uuid NOT NULL,
    change_id uuid NOT NULL,
    type text NOT NULL,
    subject uuid NOT NULL,
    quiet text,
    recorded_at timestamptz NOT NULL,
    attributes text NOT NULL,
    topic text,
    key text,
    data text,
    state_key text,
    state text,
    position bigint,
    PRIMARY KEY (tenant_id, seq)
) WITH (fillfactor = 70, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000);
CREATE INDEX outbox_shard ON outbox (shard, tenant_id, seq);
SELECT bandhu_protect_worker('outbox');

-- Who publishes a shard; a new owner counts the epoch up, and waits if the last one did not say that it let go.
CREATE TABLE relay_shard (
    shard smallint PRIMARY KEY,
    epoch bigint NOT NULL,
    holder text NOT NULL,
    released boolean NOT NULL
);
GRANT SELECT, INSERT, UPDATE ON relay_shard TO ${service}_worker;

CREATE TABLE journal_position (
    tenant_id text NOT NULL PRIMARY KEY,
    position bigint NOT NULL
);
SELECT bandhu_protect_worker('journal_position');

CREATE TABLE journal (
    tenant_id text NOT NULL,
    position bigint NOT NULL,
    id uuid NOT NULL,
    change_id uuid NOT NULL,
    type text NOT NULL,
    subject uuid NOT NULL,
    quiet text,
    recorded_at timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, position, id)
) PARTITION BY RANGE (id);
SELECT bandhu_protect_worker('journal');
SELECT bandhu_partition('journal', 'day', interval '30 days');

-- Ids of consumed events, kept longer than the topics keep the events.
CREATE TABLE inbox (
    tenant_id text NOT NULL,
    channel text NOT NULL,
    id uuid NOT NULL,
    PRIMARY KEY (tenant_id, channel, id)
) PARTITION BY RANGE (id);
SELECT bandhu_protect('inbox');
SELECT bandhu_partition('inbox', 'day', interval '16 days');

-- One row for each event that could not be consumed, and for each that waits behind it. Rows of topics with personal data
-- keep no value: it is read again from the topic.
CREATE TABLE dead_letter (
    tenant_id text NOT NULL,
    id uuid NOT NULL,
    channel text NOT NULL,
    topic text NOT NULL,
    partition int NOT NULL,
    record_offset bigint NOT NULL,
    key text NOT NULL,
    event_id uuid,
    type text,
    headers jsonb NOT NULL,
    value bytea,
    tombstone boolean NOT NULL,
    state text NOT NULL CHECK (state IN ('poison', 'parked')),
    cause text,
    attempts int NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, channel, topic, partition, record_offset)
);
CREATE INDEX dead_letter_key ON dead_letter (tenant_id, channel, key, id);
SELECT bandhu_protect('dead_letter');

CREATE TABLE parked_key (
    tenant_id text NOT NULL,
    channel text NOT NULL,
    key text NOT NULL,
    PRIMARY KEY (tenant_id, channel, key)
);
SELECT bandhu_protect('parked_key');

-- For the metric alone: how many there are in all tenants.
CREATE FUNCTION bandhu_dead_letters() RETURNS bigint LANGUAGE sql STABLE
    SECURITY DEFINER SET search_path = public, pg_temp AS 'SELECT count(*) FROM dead_letter';
REVOKE ALL ON FUNCTION bandhu_dead_letters() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION bandhu_dead_letters() TO ${service}_worker;

CREATE TABLE customer_ref (
    tenant_id text NOT NULL,
    id uuid NOT NULL,
    survivor_id uuid NOT NULL,
    PRIMARY KEY (tenant_id, id)
);
CREATE INDEX customer_ref_survivor ON customer_ref (tenant_id, survivor_id);
SELECT bandhu_protect('customer_ref');
