-- What was said on tickets: written once, gone with its ticket.
CREATE TABLE ticket_message (
    tenant_id   text        NOT NULL,
    id          uuid        NOT NULL,
    ticket_id   uuid        NOT NULL,
    kind        text        NOT NULL CHECK (kind IN ('reply', 'note')),
    direction   text        CHECK (direction IN ('in', 'out')),
    body        text        NOT NULL,
    at          timestamptz NOT NULL,
    recorded_at timestamptz NOT NULL,
    author      text        NOT NULL,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, ticket_id) REFERENCES ticket (tenant_id, id) ON DELETE CASCADE,
    CHECK ((kind = 'reply') = (direction IS NOT NULL))
);
SELECT bandhu_protect('ticket_message');

CREATE INDEX ticket_message_by_ticket ON ticket_message (tenant_id, ticket_id, at, id);
