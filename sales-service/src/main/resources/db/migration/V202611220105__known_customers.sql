-- What sales-service knows of customers: that they exist, from customer-service's state topic.
CREATE TABLE known_customer (
    tenant_id text    NOT NULL,
    id        uuid    NOT NULL,
    kind      text,
    version   bigint  NOT NULL,
    deleted   boolean NOT NULL,
    PRIMARY KEY (tenant_id, id)
);
SELECT bandhu_protect('known_customer');
