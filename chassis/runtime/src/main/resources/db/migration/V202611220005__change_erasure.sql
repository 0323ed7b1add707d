-- Empties what changes of one record held, and nothing else: the app may neither update nor delete a change.
CREATE FUNCTION bandhu_erase_changes(of_collection text, of_record uuid) RETURNS bigint LANGUAGE sql
    SECURITY DEFINER SET search_path = public, pg_temp AS $$
    WITH erased AS (
        UPDATE change SET before = NULL, after = NULL, erased_at = now()
        WHERE tenant_id = nullif(current_setting('app.tenant', true), '')
        AND collection = of_collection AND record_id = of_record AND erased_at IS NULL
        RETURNING 1)
    SELECT count(*) FROM erased
$$;
REVOKE ALL ON FUNCTION bandhu_erase_changes(text, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION bandhu_erase_changes(text, uuid) TO ${service}_app;
