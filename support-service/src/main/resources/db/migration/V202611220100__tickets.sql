CREATE TABLE ticket (
    tenant_id       text        NOT NULL,
    id              uuid        NOT NULL,
    version         bigint      NOT NULL,
    external_ids    jsonb       NOT NULL DEFAULT '[]',
    created_at      timestamptz NOT NULL,
    created_by      text        NOT NULL,
    updated_at      timestamptz NOT NULL,
    updated_by      text        NOT NULL,
    deleted_at      timestamptz,
    number          bigint      NOT NULL,
    subject         text        NOT NULL,
    subject_id      uuid,
    customer_id     uuid,
    requester_name  text,
    requester_email text,
    channel         text        NOT NULL CHECK (channel IN ('email', 'phone', 'chat', 'web', 'social', 'api')),
    category        text,
    priority        text        NOT NULL CHECK (priority IN ('low', 'normal', 'high', 'urgent')),
    assignee_id     text,
    tags            jsonb       NOT NULL,
    status          text        NOT NULL
        CHECK (status IN ('new', 'open', 'pending', 'on-hold', 'resolved', 'closed')),
    status_since    timestamptz NOT NULL,
    opened_at       timestamptz NOT NULL,
    resolved_at     timestamptz CHECK (resolved_at >= opened_at),
    closed_at       timestamptz,
    reopens         integer     NOT NULL,
    PRIMARY KEY (tenant_id, id),
    CHECK ((status = 'closed') = (closed_at IS NOT NULL)),
    CHECK (status <> 'resolved' OR resolved_at IS NOT NULL)
);
SELECT bandhu_protect('ticket');

CREATE UNIQUE INDEX ticket_number ON ticket (tenant_id, number);
CREATE INDEX ticket_by_created ON ticket (tenant_id, created_at, id) WHERE deleted_at IS NULL;
CREATE INDEX ticket_by_updated ON ticket (tenant_id, updated_at, id) WHERE deleted_at IS NULL;
CREATE INDEX ticket_by_opened ON ticket (tenant_id, opened_at, id) WHERE deleted_at IS NULL;
CREATE INDEX ticket_by_customer ON ticket (tenant_id, customer_id, created_at, id);
CREATE INDEX ticket_by_assignee ON ticket (tenant_id, assignee_id, created_at, id);
CREATE INDEX ticket_by_status ON ticket (tenant_id, status, created_at, id) WHERE deleted_at IS NULL;
CREATE INDEX ticket_by_priority ON ticket (tenant_id, priority, created_at, id) WHERE deleted_at IS NULL;
CREATE INDEX ticket_by_category ON ticket (tenant_id, category, created_at, id) WHERE deleted_at IS NULL;
CREATE INDEX ticket_by_channel ON ticket (tenant_id, channel, created_at, id) WHERE deleted_at IS NULL;

-- The last number that each tenant gave; a row and not a sequence, so that a rollback leaves no gap.
CREATE TABLE ticket_counter (
    tenant_id text   NOT NULL,
    id        uuid   NOT NULL,
    last      bigint NOT NULL,
    PRIMARY KEY (tenant_id, id)
);
SELECT bandhu_protect('ticket_counter');
