-- Large work, done chunk by chunk after its request was answered. position is the last item that is done; it changes in the
-- transaction that changes the items, so that a crash can neither lose nor repeat one. roles and quiet are the asker's.
CREATE TABLE job (
    tenant_id text NOT NULL,
    id uuid NOT NULL,
    version bigint NOT NULL,
    kind text NOT NULL,
    parameters jsonb NOT NULL,
    state text NOT NULL CHECK (state IN ('queued', 'running', 'done', 'failed', 'cancelled', 'undone')),
    created_at timestamptz NOT NULL,
    created_by text NOT NULL,
    roles text[] NOT NULL,
    quiet text,
    position uuid,
    processed bigint NOT NULL,
    total bigint,
    failed bigint NOT NULL,
    started_from bigint NOT NULL,
    attempts int NOT NULL,
    failure jsonb,
    started_at timestamptz,
    finished_at timestamptz,
    heartbeat_at timestamptz,
    worker text,
    PRIMARY KEY (tenant_id, id)
);
CREATE INDEX job_created_by ON job (tenant_id, created_by, id);
SELECT bandhu_protect('job');

-- Why items were refused; one row for each broken rule. message is the sentence's key and values.
CREATE TABLE job_error (
    tenant_id text NOT NULL,
    job_id uuid NOT NULL,
    seq bigint GENERATED ALWAYS AS IDENTITY,
    record_id uuid NOT NULL,
    pointer text,
    code text NOT NULL,
    message jsonb NOT NULL,
    PRIMARY KEY (tenant_id, job_id, seq),
    FOREIGN KEY (tenant_id, job_id) REFERENCES job (tenant_id, id) ON DELETE CASCADE
);
SELECT bandhu_protect('job_error');

-- The worker reads these two, and nothing of what a job is about: which jobs wait, since when, and whose turn it is.
CREATE TABLE job_queue (
    tenant_id text NOT NULL,
    job_id uuid NOT NULL,
    kind text NOT NULL,
    run_at timestamptz NOT NULL,
    served_at timestamptz,
    PRIMARY KEY (tenant_id, job_id),
    FOREIGN KEY (tenant_id, job_id) REFERENCES job (tenant_id, id) ON DELETE CASCADE
) WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000);
SELECT bandhu_protect('job_queue');
CREATE POLICY worker ON job_queue FOR SELECT TO ${service}_worker USING (true);
GRANT SELECT ON job_queue TO ${service}_worker;

CREATE TABLE job_turn (
    tenant_id text NOT NULL PRIMARY KEY,
    served_at timestamptz NOT NULL
) WITH (fillfactor = 70, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000);
SELECT bandhu_protect('job_turn');
CREATE POLICY worker ON job_turn FOR SELECT TO ${service}_worker USING (true);
GRANT SELECT ON job_turn TO ${service}_worker;
