-- Answers of POSTs that carried an Idempotency-Key. scope is the digest of tenant, subject, method, path and key;
-- request that of query and body. body is null when it was too large to keep.
CREATE TABLE idempotency (
    tenant_id text NOT NULL,
    scope bytea NOT NULL,
    request bytea NOT NULL,
    status int NOT NULL,
    headers jsonb NOT NULL,
    body bytea,
    created_at timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, scope)
);
CREATE INDEX idempotency_created_at ON idempotency (created_at);
SELECT bandhu_protect_worker('idempotency');
