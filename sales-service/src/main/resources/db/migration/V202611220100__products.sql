CREATE TABLE product (
    tenant_id      text        NOT NULL,
    id             uuid        NOT NULL,
    version        bigint      NOT NULL,
    external_ids   jsonb       NOT NULL DEFAULT '[]',
    created_at     timestamptz NOT NULL,
    created_by     text        NOT NULL,
    updated_at     timestamptz NOT NULL,
    updated_by     text        NOT NULL,
    deleted_at     timestamptz,
    sku            text        NOT NULL,
    name           text        NOT NULL,
    name_sort      bytea       NOT NULL,
    family         text,
    kind           text        NOT NULL CHECK (kind IN ('good', 'service', 'subscription')),
    solves         jsonb       NOT NULL,
    add_on_to      jsonb       NOT NULL,
    price_minor    bigint      CHECK (price_minor >= 0),
    price_currency text        CHECK (char_length(price_currency) = 3),
    PRIMARY KEY (tenant_id, id),
    CHECK ((price_minor IS NULL) = (price_currency IS NULL))
);
SELECT bandhu_protect('product');

CREATE UNIQUE INDEX product_sku ON product (tenant_id, sku) WHERE deleted_at IS NULL;
CREATE INDEX product_by_created ON product (tenant_id, created_at, id) WHERE deleted_at IS NULL;
CREATE INDEX product_by_updated ON product (tenant_id, updated_at, id) WHERE deleted_at IS NULL;
CREATE INDEX product_by_name ON product (tenant_id, name_sort, id) WHERE deleted_at IS NULL;
CREATE INDEX product_by_family ON product (tenant_id, family, created_at, id) WHERE deleted_at IS NULL;
CREATE INDEX product_by_kind ON product (tenant_id, kind, created_at, id) WHERE deleted_at IS NULL;
