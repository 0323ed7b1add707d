-- Has the sort keys of a table's names made anew for each tenant, by a timer of the application; to be called by a migration that
-- follows a change of how keys are made, such as a newer ICU.
CREATE FUNCTION bandhu_recollate(of_collection text, relation text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE format('INSERT INTO timer (tenant_id, name, key, due_at, run_at)'
        || ' SELECT DISTINCT tenant_id, ''collation'', %L, now(), now() FROM %I ON CONFLICT DO NOTHING', of_collection, relation);
END
$$;
