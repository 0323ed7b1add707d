-- By how much a tenant's clock is ahead of the machine's: a row for each tenant whose clock was ever moved.
CREATE TABLE tenant_clock (
    tenant_id text NOT NULL,
    version bigint NOT NULL,
    ahead_micros bigint NOT NULL CHECK (ahead_micros >= 0),
    PRIMARY KEY (tenant_id)
);
SELECT bandhu_protect_worker('tenant_clock');
