-- What marketing-service knows of customers, from customer-service's state topic, and of their consents, from its facts.
CREATE TABLE known_customer (
    tenant_id    text    NOT NULL,
    id           uuid    NOT NULL,
    version      bigint  NOT NULL,
    deleted      boolean NOT NULL,
    display_name text,
    given_name   text,
    language     text,
    email        text,
    email_status text,
    PRIMARY KEY (tenant_id, id)
);
SELECT bandhu_protect('known_customer');

-- The latest by the moment it was said, then by the event's id.
CREATE TABLE known_consent (
    tenant_id   text        NOT NULL,
    customer_id uuid        NOT NULL,
    channel     text        NOT NULL,
    purpose     text        NOT NULL,
    status      text        NOT NULL,
    said_at     timestamptz NOT NULL,
    event_id    uuid        NOT NULL,
    PRIMARY KEY (tenant_id, customer_id, channel, purpose)
);
SELECT bandhu_protect('known_consent');
