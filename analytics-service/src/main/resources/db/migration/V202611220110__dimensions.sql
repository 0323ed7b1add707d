-- What figures are grouped and labelled by: read models of the owners' state, the highest version wins.
CREATE TABLE seller (
    tenant_id text    NOT NULL,
    id        uuid    NOT NULL,
    version   bigint  NOT NULL,
    name      text    NOT NULL,
    team_id   uuid,
    PRIMARY KEY (tenant_id, id)
);
SELECT bandhu_protect('seller');

CREATE TABLE team (
    tenant_id  text    NOT NULL,
    id         uuid    NOT NULL,
    version    bigint  NOT NULL,
    name       text    NOT NULL,
    parent_id  uuid,
    manager_id uuid,
    region     text,
    PRIMARY KEY (tenant_id, id)
);
SELECT bandhu_protect('team');

CREATE TABLE product (
    tenant_id text    NOT NULL,
    id        uuid    NOT NULL,
    version   bigint  NOT NULL,
    name      text    NOT NULL,
    PRIMARY KEY (tenant_id, id)
);
SELECT bandhu_protect('product');

CREATE TABLE stage (
    tenant_id   text   NOT NULL,
    id          uuid   NOT NULL,
    version     bigint NOT NULL,
    name        text   NOT NULL,
    PRIMARY KEY (tenant_id, id)
);
SELECT bandhu_protect('stage');

CREATE TABLE customer (
    tenant_id text    NOT NULL,
    id        uuid    NOT NULL,
    version   bigint  NOT NULL,
    industry  text,
    source    text,
    PRIMARY KEY (tenant_id, id)
);
SELECT bandhu_protect('customer');
