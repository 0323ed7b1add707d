-- One row for each customer whom a campaign meant to reach. address is where it went, kept for those who want no more.
CREATE TABLE message (
    tenant_id      text        NOT NULL,
    id             uuid        NOT NULL,
    version        bigint      NOT NULL,
    external_ids   jsonb       NOT NULL DEFAULT '[]',
    created_at     timestamptz NOT NULL,
    created_by     text        NOT NULL,
    updated_at     timestamptz NOT NULL,
    updated_by     text        NOT NULL,
    deleted_at     timestamptz,
    campaign_id    uuid        NOT NULL,
    subject_id     uuid        NOT NULL,
    customer_id    uuid        NOT NULL,
    channel        text        NOT NULL CHECK (channel IN ('email')),
    purpose        text        NOT NULL,
    status         text        NOT NULL CHECK (status IN ('queued', 'sent', 'skipped', 'failed')),
    reason         text,
    address        text,
    sent_at        timestamptz,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, campaign_id, customer_id)
);
SELECT bandhu_protect('message');

CREATE INDEX message_by_created ON message (tenant_id, created_at, id);
CREATE INDEX message_by_updated ON message (tenant_id, updated_at, id);
CREATE INDEX message_by_customer ON message (tenant_id, customer_id, created_at, id);
CREATE INDEX message_by_status ON message (tenant_id, status, created_at, id);

CREATE TABLE suppression (
    tenant_id      text        NOT NULL,
    id             uuid        NOT NULL,
    version        bigint      NOT NULL,
    external_ids   jsonb       NOT NULL DEFAULT '[]',
    created_at     timestamptz NOT NULL,
    created_by     text        NOT NULL,
    updated_at     timestamptz NOT NULL,
    updated_by     text        NOT NULL,
    deleted_at     timestamptz,
    subject_id     uuid        NOT NULL,
    customer_id    uuid        NOT NULL,
    channel        text        NOT NULL CHECK (channel IN ('email')),
    address        text,
    reason         text        NOT NULL CHECK (reason IN ('unsubscribed')),
    message_id     uuid        NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, customer_id, channel)
);
SELECT bandhu_protect('suppression');

CREATE INDEX suppression_by_address ON suppression (tenant_id, address);
