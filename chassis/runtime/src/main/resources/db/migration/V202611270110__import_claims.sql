-- What the rows of a rehearsed import would have taken for themselves (ids, external ids, keys, values that no two may have), as 64
-- bits of a hash each: a later row that says the same is rehearsed together with them.
CREATE TABLE import_claim (
    tenant_id text NOT NULL,
    file_id uuid NOT NULL,
    claim bigint NOT NULL,
    row_number bigint NOT NULL,
    PRIMARY KEY (tenant_id, file_id, claim, row_number),
    FOREIGN KEY (tenant_id, file_id) REFERENCES import_file (tenant_id, id) ON DELETE CASCADE
);
SELECT bandhu_protect('import_claim');
