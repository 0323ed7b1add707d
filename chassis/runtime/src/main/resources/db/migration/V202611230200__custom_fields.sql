-- Fields that tenants define themselves, and the side tables by which records are found by their values.
CREATE TABLE custom_field (
    tenant_id text NOT NULL,
    id uuid NOT NULL,
    version bigint NOT NULL,
    external_ids jsonb NOT NULL DEFAULT '[]',
    created_at timestamptz NOT NULL,
    created_by text NOT NULL,
    updated_at timestamptz NOT NULL,
    updated_by text NOT NULL,
    deleted_at timestamptz,
    of_collection text NOT NULL,
    key text NOT NULL,
    label text NOT NULL,
    type text NOT NULL CHECK (type IN ('text', 'number', 'date', 'boolean', 'select', 'multiselect', 'url', 'email',
        'phone', 'money', 'reference')),
    options jsonb NOT NULL DEFAULT '[]',
    rules jsonb NOT NULL DEFAULT '{}',
    refers_to text,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, of_collection, key)
);
SELECT bandhu_protect('custom_field');

-- Gives a table of records custom fields: a column to read their values from, a side table to find records by them, with one
-- row for each value and one index for each kind of value. t is the text or the currency, f the folded text, s its sort key,
-- n a number times 10^6 or minor units, md the month and day of a date. The reference is checked at the end of a transaction,
-- because many records may be written together there.
CREATE FUNCTION bandhu_customizable(relation text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    side text := relation || '_value';
    kind text;
BEGIN
    EXECUTE format('ALTER TABLE %I ADD COLUMN custom_fields jsonb NOT NULL DEFAULT ''{}''', relation);
    EXECUTE format('CREATE TABLE %I (tenant_id text NOT NULL, record_id uuid NOT NULL, field_id uuid NOT NULL,'
        || ' ord smallint NOT NULL, t text, f text, s bytea, n bigint, day date, md smallint, flag boolean,'
        || ' PRIMARY KEY (tenant_id, record_id, field_id, ord),'
        || ' FOREIGN KEY (tenant_id, record_id) REFERENCES %I (tenant_id, id) ON DELETE CASCADE'
        || ' DEFERRABLE INITIALLY DEFERRED)', side, relation);
    FOREACH kind IN ARRAY ARRAY['t', 'f', 's', 'n', 'day', 'md', 'flag'] LOOP
        EXECUTE format('CREATE INDEX %I ON %I (tenant_id, field_id, %I, record_id) WHERE %I IS NOT NULL',
            side || '_' || kind, side, kind, kind);
    END LOOP;
    PERFORM bandhu_protect(side);
END
$$;
