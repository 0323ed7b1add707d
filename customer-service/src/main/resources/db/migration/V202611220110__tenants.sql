-- The tenants that set something. The defaults are those of a tenant that set nothing.
CREATE TABLE tenant (
    tenant_id text NOT NULL,
    id uuid NOT NULL,
    version bigint NOT NULL,
    external_ids jsonb NOT NULL DEFAULT '[]',
    created_at timestamptz NOT NULL,
    created_by text NOT NULL,
    updated_at timestamptz NOT NULL,
    updated_by text NOT NULL,
    deleted_at timestamptz,
    name text NOT NULL,
    time_zone text NOT NULL DEFAULT 'UTC',
    currency text NOT NULL DEFAULT 'USD',
    country text,
    languages jsonb NOT NULL DEFAULT '["en"]',
    fiscal_year_start text NOT NULL DEFAULT '--01-01',
    visibility text NOT NULL DEFAULT 'own' CHECK (visibility IN ('own', 'team', 'all')),
    thresholds jsonb NOT NULL DEFAULT '{}',
    retention jsonb NOT NULL DEFAULT '{}',
    PRIMARY KEY (tenant_id, id)
);
SELECT bandhu_protect('tenant');
