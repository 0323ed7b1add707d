CREATE TABLE note (
    tenant_id text NOT NULL,
    id uuid NOT NULL,
    version bigint NOT NULL,
    external_ids jsonb NOT NULL DEFAULT '[]',
    created_at timestamptz NOT NULL,
    created_by text NOT NULL,
    updated_at timestamptz NOT NULL,
    updated_by text NOT NULL,
    deleted_at timestamptz,
    title text NOT NULL,
    title_sort bytea NOT NULL,
    title_fold text NOT NULL,
    color text CHECK (color IN ('RED', 'DARK_BLUE')),
    stars int NOT NULL,
    day date,
    customer_id uuid,
    PRIMARY KEY (tenant_id, id)
);
SELECT bandhu_protect('note');
CREATE INDEX note_created_at ON note (tenant_id, created_at, id) WHERE deleted_at IS NULL;
CREATE INDEX note_title ON note (tenant_id, title_sort, id) WHERE deleted_at IS NULL;
CREATE INDEX note_day ON note (tenant_id, day, id) WHERE deleted_at IS NULL;
CREATE INDEX note_stars ON note (tenant_id, stars, id) WHERE deleted_at IS NULL;
