CREATE TABLE template (
    tenant_id      text        NOT NULL,
    id             uuid        NOT NULL,
    version        bigint      NOT NULL,
    external_ids   jsonb       NOT NULL DEFAULT '[]',
    created_at     timestamptz NOT NULL,
    created_by     text        NOT NULL,
    updated_at     timestamptz NOT NULL,
    updated_by     text        NOT NULL,
    deleted_at     timestamptz,
    name           text        NOT NULL,
    name_sort      bytea       NOT NULL,
    language       text,
    subject        text        NOT NULL,
    text           text        NOT NULL,
    html           text,
    PRIMARY KEY (tenant_id, id)
);
SELECT bandhu_protect('template');

CREATE INDEX template_by_created ON template (tenant_id, created_at, id) WHERE deleted_at IS NULL;
CREATE INDEX template_by_updated ON template (tenant_id, updated_at, id) WHERE deleted_at IS NULL;
CREATE INDEX template_by_name ON template (tenant_id, name_sort, id) WHERE deleted_at IS NULL;
CREATE INDEX template_by_language ON template (tenant_id, language, created_at, id) WHERE deleted_at IS NULL;

CREATE TABLE campaign (
    tenant_id      text        NOT NULL,
    id             uuid        NOT NULL,
    version        bigint      NOT NULL,
    external_ids   jsonb       NOT NULL DEFAULT '[]',
    created_at     timestamptz NOT NULL,
    created_by     text        NOT NULL,
    updated_at     timestamptz NOT NULL,
    updated_by     text        NOT NULL,
    deleted_at     timestamptz,
    name           text        NOT NULL,
    name_sort      bytea       NOT NULL,
    channel        text        NOT NULL CHECK (channel IN ('email')),
    trigger_kind   text        NOT NULL CHECK (trigger_kind IN ('lifecycle')),
    stage          text        NOT NULL CHECK (stage IN
        ('selected', 'acquired', 'retained', 'extended', 'at-risk', 'churned', 'won-back')),
    template_id    uuid        NOT NULL,
    purpose        text        NOT NULL,
    basis          text        NOT NULL CHECK (basis IN ('consent', 'legitimate-interest')),
    status         text        NOT NULL CHECK (status IN ('draft', 'running', 'paused', 'finished')),
    started_at     timestamptz,
    finished_at    timestamptz,
    PRIMARY KEY (tenant_id, id)
);
SELECT bandhu_protect('campaign');

CREATE INDEX campaign_by_created ON campaign (tenant_id, created_at, id) WHERE deleted_at IS NULL;
CREATE INDEX campaign_by_updated ON campaign (tenant_id, updated_at, id) WHERE deleted_at IS NULL;
CREATE INDEX campaign_by_name ON campaign (tenant_id, name_sort, id) WHERE deleted_at IS NULL;
CREATE INDEX campaign_by_status ON campaign (tenant_id, status, created_at, id) WHERE deleted_at IS NULL;
CREATE INDEX campaign_by_purpose ON campaign (tenant_id, purpose, created_at, id) WHERE deleted_at IS NULL;
CREATE INDEX campaign_by_template ON campaign (tenant_id, template_id, created_at, id) WHERE deleted_at IS NULL;
CREATE INDEX campaign_by_stage ON campaign (tenant_id, stage, created_at, id) WHERE deleted_at IS NULL;
