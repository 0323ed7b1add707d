-- What support-service knows of customers, from customer-service's state topic: whom to write to, where, in which language.
CREATE TABLE known_customer (
    tenant_id    text    NOT NULL,
    id           uuid    NOT NULL,
    display_name text,
    email        text,
    reachable    boolean NOT NULL,
    language     text,
    version      bigint  NOT NULL,
    deleted      boolean NOT NULL,
    PRIMARY KEY (tenant_id, id)
);
SELECT bandhu_protect('known_customer');
