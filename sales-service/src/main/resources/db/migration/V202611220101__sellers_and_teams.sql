CREATE TABLE seller (
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
    email        text,
    team_id      uuid,
    subject      text,
    PRIMARY KEY (tenant_id, id)
);
SELECT bandhu_protect('seller');

CREATE UNIQUE INDEX seller_subject ON seller (tenant_id, subject) WHERE deleted_at IS NULL;
CREATE INDEX seller_by_created ON seller (tenant_id, created_at, id) WHERE deleted_at IS NULL;
CREATE INDEX seller_by_updated ON seller (tenant_id, updated_at, id) WHERE deleted_at IS NULL;
CREATE INDEX seller_by_name ON seller (tenant_id, name_sort, id) WHERE deleted_at IS NULL;
CREATE INDEX seller_by_team ON seller (tenant_id, team_id, created_at, id) WHERE deleted_at IS NULL;

CREATE TABLE team (
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
    parent_id    uuid,
    manager_id   uuid,
    region       text,
    PRIMARY KEY (tenant_id, id),
    CHECK (parent_id <> id)
);
SELECT bandhu_protect('team');

CREATE INDEX team_by_created ON team (tenant_id, created_at, id) WHERE deleted_at IS NULL;
CREATE INDEX team_by_updated ON team (tenant_id, updated_at, id) WHERE deleted_at IS NULL;
CREATE INDEX team_by_name ON team (tenant_id, name_sort, id) WHERE deleted_at IS NULL;
CREATE INDEX team_by_parent ON team (tenant_id, parent_id, created_at, id) WHERE deleted_at IS NULL;
CREATE INDEX team_by_manager ON team (tenant_id, manager_id, created_at, id) WHERE deleted_at IS NULL;
CREATE INDEX team_by_region ON team (tenant_id, region, created_at, id) WHERE deleted_at IS NULL;
