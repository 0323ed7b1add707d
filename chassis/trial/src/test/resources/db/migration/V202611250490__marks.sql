-- What jobs of samples did: one row for each time that an item was done, so that one that was done twice shows.
CREATE TABLE mark (
    tenant_id text NOT NULL,
    id uuid NOT NULL DEFAULT uuidv7(),
    job_id uuid NOT NULL,
    item uuid NOT NULL,
    PRIMARY KEY (tenant_id, id)
);
SELECT bandhu_protect('mark');
