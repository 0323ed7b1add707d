-- Helpers that every later migration uses, then the tables that every service has.
-- A tenant table is made in two steps: CREATE TABLE, then SELECT bandhu_protect('table').

GRANT SELECT ON flyway_schema_history TO ${service}_app;

-- Forced row-level security on a table and on each of its partitions: the app sees its tenant, migrations see all.
CREATE FUNCTION bandhu_policies(relation text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    part text;
BEGIN
    FOR part IN SELECT relation UNION ALL
        SELECT inhrelid::regclass::text FROM pg_inherits WHERE inhparent = relation::regclass LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', part);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', part);
        EXECUTE format(
            'CREATE POLICY tenant ON %I TO ${service}_app'
            || ' USING (tenant_id = (SELECT nullif(current_setting(''app.tenant'', true), '''')))'
            || ' WITH CHECK (tenant_id = (SELECT nullif(current_setting(''app.tenant'', true), '''')))', part);
        EXECUTE format('CREATE POLICY maintenance ON %I TO ${service}_owner USING (true) WITH CHECK (true)', part);
    END LOOP;
END
$$;

CREATE FUNCTION bandhu_protect(relation text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    PERFORM bandhu_policies(relation);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO ${service}_app', relation);
END
$$;

CREATE FUNCTION bandhu_protect_append_only(relation text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    PERFORM bandhu_policies(relation);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO ${service}_app', relation);
END
$$;

-- For the few tables that one process serves for all tenants.
CREATE FUNCTION bandhu_protect_worker(relation text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    part text;
BEGIN
    PERFORM bandhu_protect(relation);
    FOR part IN SELECT relation UNION ALL
        SELECT inhrelid::regclass::text FROM pg_inherits WHERE inhparent = relation::regclass LOOP
        EXECUTE format('CREATE POLICY worker ON %I TO ${service}_worker USING (true) WITH CHECK (true)', part);
    END LOOP;
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO ${service}_worker', relation);
END
$$;

CREATE TABLE partitioned_table (
    name text PRIMARY KEY,
    period text NOT NULL CHECK (period IN ('day', 'month')),
    keep interval
);

-- The smallest UUIDv7 of a moment: the bound of a partition.
CREATE FUNCTION bandhu_uuid_at(moment timestamptz) RETURNS uuid LANGUAGE sql STABLE AS $$
    SELECT (lpad(to_hex((extract(epoch FROM moment) * 1000)::bigint), 12, '0') || repeat('0', 20))::uuid
$$;

-- Makes one partition, with the rows that had to wait for it in the default partition.
CREATE FUNCTION bandhu_make_partition(relation text, period text, begins timestamptz) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    part text := relation || '_p' || to_char(begins AT TIME ZONE 'UTC', CASE period WHEN 'day' THEN 'YYYYMMDD' ELSE 'YYYYMM' END);
    low uuid := bandhu_uuid_at(begins);
    high uuid := bandhu_uuid_at(((begins AT TIME ZONE 'UTC') + ('1 ' || period)::interval) AT TIME ZONE 'UTC');
    key text;
BEGIN
    IF to_regclass(part) IS NOT NULL THEN
        RETURN;
    END IF;
    SELECT attname INTO STRICT key FROM pg_partitioned_table
        JOIN pg_attribute ON attrelid = partrelid AND attnum = partattrs[0]
        WHERE partrelid = relation::regclass;
    EXECUTE format('CREATE TABLE %I (LIKE %I INCLUDING ALL)', part, relation);
    EXECUTE format('WITH moved AS (DELETE FROM %I WHERE %I >= %L AND %I < %L RETURNING *) INSERT INTO %I SELECT * FROM moved',
        relation || '_rest', key, low, key, high, part);
    EXECUTE format('ALTER TABLE %I ATTACH PARTITION %I FOR VALUES FROM (%L) TO (%L)', relation, part, low, high);
    PERFORM bandhu_copy_policies(relation, part);
END
$$;

CREATE FUNCTION bandhu_copy_policies(relation text, part text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM pg_policies WHERE schemaname = 'public' AND tablename = relation AND policyname = 'tenant') THEN
        PERFORM bandhu_policies(part);
    END IF;
    IF EXISTS (SELECT FROM pg_policies WHERE schemaname = 'public' AND tablename = relation AND policyname = 'worker') THEN
        EXECUTE format('CREATE POLICY worker ON %I TO ${service}_worker USING (true) WITH CHECK (true)', part);
    END IF;
END
$$;

-- Partitions of the period before, of now and of the next three; expired ones go. Run at each start and each hour.
CREATE FUNCTION bandhu_ensure_partitions() RETURNS void LANGUAGE plpgsql
    SECURITY DEFINER SET search_path = public, pg_temp SET lock_timeout = '5s' AS $$
DECLARE
    t partitioned_table;
    begins timestamptz;
    part text;
BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended('bandhu_ensure_partitions', 0));
    FOR t IN SELECT * FROM partitioned_table LOOP
        FOR i IN -1..3 LOOP
            begins := (date_trunc(t.period, now() AT TIME ZONE 'UTC') + i * ('1 ' || t.period)::interval) AT TIME ZONE 'UTC';
            PERFORM bandhu_make_partition(t.name, t.period, begins);
        END LOOP;
        FOR part IN SELECT relname FROM pg_inherits JOIN pg_class ON pg_class.oid = inhrelid
            WHERE inhparent = t.name::regclass AND t.keep IS NOT NULL
            AND relname < t.name || '_p' || to_char((now() - t.keep) AT TIME ZONE 'UTC',
                CASE t.period WHEN 'day' THEN 'YYYYMMDD' ELSE 'YYYYMM' END)
            AND relname LIKE t.name || '\_p%' LOOP
            EXECUTE format('DROP TABLE %I', part);
        END LOOP;
    END LOOP;
END
$$;
REVOKE ALL ON FUNCTION bandhu_ensure_partitions() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION bandhu_ensure_partitions() TO ${service}_worker;

-- Hands a table, PARTITION BY RANGE of a UUIDv7 column, to bandhu_ensure_partitions; keep null: for ever.
CREATE FUNCTION bandhu_partition(relation text, period text, keep interval DEFAULT NULL) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE format('CREATE TABLE %I PARTITION OF %I DEFAULT', relation || '_rest', relation);
    PERFORM bandhu_copy_policies(relation, relation || '_rest');
    INSERT INTO partitioned_table VALUES (relation, period, keep);
    PERFORM bandhu_ensure_partitions();
END
$$;

-- What changed: one row per aggregate and transaction. For a change, before and after hold the top members that differ;
-- for a new record after is the whole, for a deleted one before is. content is the keyed digest of before, after and events,
-- digest that of the rest of the row with content: values may be emptied, and the row still proves itself.
CREATE TABLE change (
    tenant_id text NOT NULL,
    id uuid NOT NULL,
    collection text NOT NULL,
    record_id uuid NOT NULL,
    version bigint NOT NULL,
    before jsonb,
    after jsonb,
    events jsonb NOT NULL,
    at timestamptz NOT NULL,
    occurred timestamptz NOT NULL,
    actor text NOT NULL,
    source text NOT NULL,
    correlation_id text,
    causation_id text,
    quiet text,
    content bytea NOT NULL,
    digest bytea NOT NULL,
    erased_at timestamptz,
    PRIMARY KEY (tenant_id, id)
) PARTITION BY RANGE (id);
CREATE INDEX change_record ON change (tenant_id, collection, record_id, id);
CREATE INDEX change_correlation ON change (tenant_id, correlation_id);
SELECT bandhu_protect_append_only('change');
SELECT bandhu_partition('change', 'month');

-- Changes that wait for the sealer; written with them, gone within a second.
CREATE TABLE change_unsealed (
    tenant_id text NOT NULL,
    change_id uuid NOT NULL,
    PRIMARY KEY (tenant_id, change_id)
);
SELECT bandhu_protect_worker('change_unsealed');

-- The chain over the digests, one for each tenant: chain = keyed digest of the chain before and this digest.
CREATE TABLE change_seal (
    tenant_id text NOT NULL,
    seq bigint NOT NULL,
    change_id uuid NOT NULL,
    digest bytea NOT NULL,
    chain bytea NOT NULL,
    PRIMARY KEY (tenant_id, seq),
    UNIQUE (tenant_id, change_id)
);
SELECT bandhu_protect_append_only('change_seal');

CREATE TABLE external_id (
    tenant_id text NOT NULL,
    collection text NOT NULL,
    system text NOT NULL,
    external_id text NOT NULL,
    record_id uuid NOT NULL,
    PRIMARY KEY (tenant_id, collection, system, external_id)
);
CREATE INDEX external_id_record ON external_id (tenant_id, collection, record_id);
CREATE INDEX external_id_value ON external_id (tenant_id, external_id);
SELECT bandhu_protect('external_id');

-- due_at is what was asked for; run_at is later when the handler failed.
CREATE TABLE timer (
    tenant_id text NOT NULL,
    name text NOT NULL,
    key text NOT NULL,
    due_at timestamptz NOT NULL,
    run_at timestamptz NOT NULL,
    attempts int NOT NULL DEFAULT 0,
    PRIMARY KEY (tenant_id, name, key)
);
CREATE INDEX timer_run_at ON timer (run_at);
SELECT bandhu_protect_worker('timer');

CREATE TABLE tenant_setting (
    tenant_id text NOT NULL,
    version bigint NOT NULL,
    settings jsonb NOT NULL,
    PRIMARY KEY (tenant_id)
);
SELECT bandhu_protect('tenant_setting');
