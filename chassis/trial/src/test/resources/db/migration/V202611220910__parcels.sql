CREATE TABLE parcel (
    tenant_id text NOT NULL,
    id uuid NOT NULL,
    version bigint NOT NULL,
    external_ids jsonb NOT NULL DEFAULT '[]',
    created_at timestamptz NOT NULL,
    created_by text NOT NULL,
    updated_at timestamptz NOT NULL,
    updated_by text NOT NULL,
    deleted_at timestamptz,
    stop int NOT NULL,
    PRIMARY KEY (tenant_id, id)
);
SELECT bandhu_protect('parcel');

CREATE TABLE arrival (
    tenant_id text NOT NULL,
    nth bigint GENERATED ALWAYS AS IDENTITY,
    event_id uuid NOT NULL,
    parcel_id uuid NOT NULL,
    stop int NOT NULL,
    quiet text NOT NULL,
    followed boolean NOT NULL,
    PRIMARY KEY (tenant_id, nth)
);
SELECT bandhu_protect('arrival');

CREATE TABLE parcel_copy (
    tenant_id text NOT NULL,
    id uuid NOT NULL,
    version bigint NOT NULL,
    stop int,
    PRIMARY KEY (tenant_id, id)
);
SELECT bandhu_protect('parcel_copy');
