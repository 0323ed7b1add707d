-- What customers said about being reached. Only ever added to: the latest entry of a channel and purpose counts.
CREATE TABLE consent (
    tenant_id text NOT NULL,
    id uuid NOT NULL,
    version bigint NOT NULL,
    external_ids jsonb NOT NULL DEFAULT '[]',
    created_at timestamptz NOT NULL,
    created_by text NOT NULL,
    updated_at timestamptz NOT NULL,
    updated_by text NOT NULL,
    deleted_at timestamptz,
    customer_id uuid NOT NULL,
    channel text NOT NULL CHECK (channel IN ('email', 'sms', 'phone', 'post', 'push', 'social')),
    purpose text NOT NULL,
    status text NOT NULL CHECK (status IN ('granted', 'denied', 'withdrawn', 'pending')),
    lawful_basis text,
    evidence text,
    at timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, customer_id) REFERENCES customer (tenant_id, id) ON DELETE CASCADE
);
CREATE INDEX consent_at ON consent (tenant_id, customer_id, at, id) WHERE deleted_at IS NULL;
CREATE INDEX consent_created ON consent (tenant_id, customer_id, created_at, id) WHERE deleted_at IS NULL;
CREATE INDEX consent_updated ON consent (tenant_id, customer_id, updated_at, id) WHERE deleted_at IS NULL;
SELECT bandhu_protect('consent');
