-- Lists begin with the newest records. Each value by which records are found keeps when its record was made, so that one index has
-- the records of a value in the order of the list, and a page is read from it and no more.
ALTER TABLE external_id ADD COLUMN created_at timestamptz NOT NULL DEFAULT now();
ALTER TABLE external_id ALTER COLUMN created_at DROP DEFAULT;
CREATE INDEX external_id_system ON external_id (tenant_id, collection, system, created_at, record_id);

-- Gives the external ids of a collection the moments of its records.
CREATE FUNCTION bandhu_date_external_ids(of_collection text, relation text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE format('UPDATE external_id x SET created_at = r.created_at FROM %I r'
        || ' WHERE x.collection = %L AND r.tenant_id = x.tenant_id AND r.id = x.record_id', relation, of_collection);
END
$$;

-- Gives the values of custom fields the moments of their records. Texts are sorted by their sort key, so their own index need not
-- give the order of values; numbers, days and flags need both.
CREATE FUNCTION bandhu_date_values(relation text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    side text := relation || '_value';
    kind text;
BEGIN
    EXECUTE format('ALTER TABLE %I ADD COLUMN created_at timestamptz', side);
    EXECUTE format('UPDATE %I v SET created_at = r.created_at FROM %I r WHERE r.tenant_id = v.tenant_id AND r.id = v.record_id',
        side, relation);
    EXECUTE format('ALTER TABLE %I ALTER COLUMN created_at SET NOT NULL', side);
    EXECUTE format('DROP INDEX %I', side || '_t');
    EXECUTE format('CREATE INDEX %I ON %I (tenant_id, field_id, t, created_at, record_id) WHERE t IS NOT NULL', side || '_t', side);
    FOREACH kind IN ARRAY ARRAY['n', 'day', 'flag'] LOOP
        EXECUTE format('CREATE INDEX %I ON %I (tenant_id, field_id, %I, created_at, record_id) WHERE %I IS NOT NULL',
            side || '_' || kind || '_created', side, kind, kind);
    END LOOP;
END
$$;

ALTER FUNCTION bandhu_customizable(text) RENAME TO bandhu_undated_values;
CREATE FUNCTION bandhu_customizable(relation text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    PERFORM bandhu_undated_values(relation);
    PERFORM bandhu_date_values(relation);
END
$$;
