-- A row of a file is no record, and says where it stands. counts is what became of a job's items, by its kind's words.
ALTER TABLE job ADD COLUMN counts jsonb NOT NULL DEFAULT '{}';
ALTER TABLE job_error
    ALTER COLUMN record_id DROP NOT NULL,
    ADD COLUMN row_number bigint,
    ADD COLUMN column_name text,
    ADD COLUMN value text,
    ADD COLUMN advice jsonb;
CREATE INDEX job_error_row ON job_error (tenant_id, job_id, row_number) WHERE row_number IS NOT NULL;

-- A file that was sent to be imported. columns are its header's names, or null for JSON lines.
CREATE TABLE import_file (
    tenant_id text NOT NULL,
    id uuid NOT NULL,
    created_at timestamptz NOT NULL,
    columns text[],
    PRIMARY KEY (tenant_id, id)
);
SELECT bandhu_protect('import_file');

-- Its rows, until each is done. cells is a JSON array of texts, or the line itself; fault is why it could not be read, a kept text.
-- first_row is the earlier row with the same key, if there is one.
CREATE TABLE import_row (
    tenant_id text NOT NULL,
    file_id uuid NOT NULL,
    row_number bigint NOT NULL,
    cells text NOT NULL,
    row_key text,
    fault jsonb,
    first_row bigint,
    PRIMARY KEY (tenant_id, file_id, row_number),
    FOREIGN KEY (tenant_id, file_id) REFERENCES import_file (tenant_id, id) ON DELETE CASCADE
);
SELECT bandhu_protect('import_row');
