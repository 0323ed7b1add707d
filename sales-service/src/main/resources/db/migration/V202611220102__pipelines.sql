CREATE TABLE pipeline (
    tenant_id    text        NOT NULL,
    id           uuid        NOT NULL,
    version      bigint      NOT NULL,
    external_ids jsonb       NOT NULL DEFAULT '[]',
    created_at   timestamptz NOT NULL,
    created_by   text        NOT NULL,
    updated_at   timestamptz NOT NULL,
    updated_by   text        NOT NULL,
    deleted_at   timestamptz,
    name         text        NOT NULL,
    name_sort    bytea       NOT NULL,
    stages       jsonb       NOT NULL,
    PRIMARY KEY (tenant_id, id)
);
SELECT bandhu_protect('pipeline');

CREATE INDEX pipeline_by_created ON pipeline (tenant_id, created_at, id) WHERE deleted_at IS NULL;
CREATE INDEX pipeline_by_updated ON pipeline (tenant_id, updated_at, id) WHERE deleted_at IS NULL;
CREATE INDEX pipeline_by_name ON pipeline (tenant_id, name_sort, id) WHERE deleted_at IS NULL;
