-- What conditions speak of: folded names, birthdays as month and day, parts of names and organizations.
ALTER TABLE customer
    ADD COLUMN display_name_fold text,
    ADD COLUMN birth_md smallint,
    ADD COLUMN given_name text GENERATED ALWAYS AS (name ->> 'given') STORED,
    ADD COLUMN family_name text GENERATED ALWAYS AS (name ->> 'family') STORED,
    ADD COLUMN legal_name text GENERATED ALWAYS AS (organization ->> 'legalName') STORED,
    ADD COLUMN organization_size text GENERATED ALWAYS AS (organization ->> 'size') STORED;
UPDATE customer
    SET display_name_fold = bandhu_fold(display_name),
        birth_md = extract(month FROM birth_date) * 100 + extract(day FROM birth_date);
ALTER TABLE customer ALTER COLUMN display_name_fold SET NOT NULL;
CREATE INDEX customer_name_fold ON customer (tenant_id, display_name_fold, created_at, id) WHERE deleted_at IS NULL;
CREATE INDEX customer_birth ON customer (tenant_id, birth_date, id) WHERE deleted_at IS NULL;
CREATE INDEX customer_birthday ON customer (tenant_id, birth_md) WHERE deleted_at IS NULL;
CREATE INDEX customer_language ON customer (tenant_id, language, created_at, id) WHERE deleted_at IS NULL;
