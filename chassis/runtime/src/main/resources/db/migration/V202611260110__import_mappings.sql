-- What was said of the columns of a file, by the SHA-256 of their names.
CREATE TABLE import_mapping (
    tenant_id text NOT NULL,
    collection text NOT NULL,
    fingerprint bytea NOT NULL,
    mapping jsonb NOT NULL,
    kept_at timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, collection, fingerprint)
);
SELECT bandhu_protect('import_mapping');
