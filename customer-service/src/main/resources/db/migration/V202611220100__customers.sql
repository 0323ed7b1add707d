-- Customers. What is filtered or sorted by stands in plain columns; the rest of a record is read as a whole, as jsonb.
CREATE TABLE customer (
    tenant_id text NOT NULL,
    id uuid NOT NULL,
    version bigint NOT NULL,
    external_ids jsonb NOT NULL DEFAULT '[]',
    created_at timestamptz NOT NULL,
    created_by text NOT NULL,
    updated_at timestamptz NOT NULL,
    updated_by text NOT NULL,
    deleted_at timestamptz,
    kind text NOT NULL CHECK (kind IN ('person', 'organization')),
    display_name text NOT NULL,
    display_name_sort bytea NOT NULL,
    name jsonb,
    organization jsonb,
    industry text,
    emails jsonb NOT NULL DEFAULT '[]',
    phones jsonb NOT NULL DEFAULT '[]',
    addresses jsonb NOT NULL DEFAULT '[]',
    country text,
    social_accounts jsonb NOT NULL DEFAULT '[]',
    birth_date date,
    language text,
    timezone text,
    currency text,
    source jsonb,
    source_channel text,
    owner_id uuid,
    tags jsonb NOT NULL DEFAULT '[]',
    began_at timestamptz NOT NULL,
    lifecycle_stage text NOT NULL CHECK (lifecycle_stage IN
        ('prospect', 'selected', 'acquired', 'retained', 'extended', 'at-risk', 'churned', 'won-back')),
    lifecycle_since timestamptz NOT NULL,
    lifecycle_reason text,
    quality jsonb NOT NULL,
    PRIMARY KEY (tenant_id, id)
);
CREATE INDEX customer_created ON customer (tenant_id, created_at, id) WHERE deleted_at IS NULL;
CREATE INDEX customer_updated ON customer (tenant_id, updated_at, id) WHERE deleted_at IS NULL;
CREATE INDEX customer_name ON customer (tenant_id, display_name_sort, id) WHERE deleted_at IS NULL;
CREATE INDEX customer_since ON customer (tenant_id, lifecycle_since, id) WHERE deleted_at IS NULL;
CREATE INDEX customer_kind ON customer (tenant_id, kind, created_at, id) WHERE deleted_at IS NULL;
CREATE INDEX customer_stage ON customer (tenant_id, lifecycle_stage, created_at, id) WHERE deleted_at IS NULL;
CREATE INDEX customer_owner ON customer (tenant_id, owner_id, created_at, id) WHERE deleted_at IS NULL;
CREATE INDEX customer_country ON customer (tenant_id, country, created_at, id) WHERE deleted_at IS NULL;
CREATE INDEX customer_industry ON customer (tenant_id, industry, created_at, id) WHERE deleted_at IS NULL;
CREATE INDEX customer_channel ON customer (tenant_id, source_channel, created_at, id) WHERE deleted_at IS NULL;
SELECT bandhu_protect('customer');

-- The values by which a customer is found: e-mail addresses, phone numbers, tags.
CREATE TABLE customer_key (
    tenant_id text NOT NULL,
    kind text NOT NULL CHECK (kind IN ('email', 'phone', 'tag')),
    value text NOT NULL,
    record_id uuid NOT NULL,
    PRIMARY KEY (tenant_id, kind, value, record_id),
    FOREIGN KEY (tenant_id, record_id) REFERENCES customer (tenant_id, id) ON DELETE CASCADE
);
CREATE INDEX customer_key_record ON customer_key (tenant_id, record_id);
SELECT bandhu_protect('customer_key');
