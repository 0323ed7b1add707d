-- Full text: what records are found by, and the words among which misspelt ones are looked for. Lexemes are made by the
-- application; each begins with a code of its tenant and collection.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS btree_gin;
-- Loads the library, without which its setting is unknown below.
SELECT show_limit();

-- version says which functions made the document.
CREATE TABLE search_document (
    tenant_id text NOT NULL,
    collection text NOT NULL,
    record_id uuid NOT NULL,
    version smallint NOT NULL,
    doc tsvector NOT NULL,
    PRIMARY KEY (tenant_id, collection, record_id)
);
-- No list of pending entries: a search would have to read it.
CREATE INDEX search_document_doc ON search_document USING gin (doc) WITH (fastupdate = off);
SELECT bandhu_protect('search_document');

CREATE TABLE search_term (
    tenant_id text NOT NULL,
    term text NOT NULL,
    PRIMARY KEY (tenant_id, term)
);
CREATE INDEX search_term_parts ON search_term USING gin (tenant_id, term gin_trgm_ops) WITH (fastupdate = off);
SELECT bandhu_protect('search_term');

-- Operators of full text are not leakproof, so no index serves them under the tenant policy. What reads them is a role that
-- cannot log in, and sees these two tables alone; its functions say of which tenant.
GRANT SELECT ON search_document, search_term TO ${service}_search;
CREATE POLICY search ON search_document FOR SELECT TO ${service}_search USING (true);
CREATE POLICY search ON search_term FOR SELECT TO ${service}_search USING (true);

-- Documents of a group of grades, at most so many and in no order: those that the group's last query finds, and none before.
-- Grades are numbered from 0, queries from 1.
CREATE FUNCTION bandhu_search_group(of_tenant text, of_collection text, queries tsquery[], low int, high int,
    unwanted tsquery, most int, OUT ids uuid[], OUT grades int[]) LANGUAGE plpgsql STABLE
    SET search_path = public, pg_temp SET plan_cache_mode = force_custom_plan AS $$
BEGIN
    WITH hit AS MATERIALIZED (
        SELECT d.record_id, d.doc FROM search_document d
        WHERE d.tenant_id = of_tenant AND d.collection = of_collection AND d.doc @@ queries[high] AND NOT d.doc @@ unwanted)
    SELECT coalesce(array_agg(h.record_id), '{}'),
        coalesce(array_agg(CASE WHEN low < high AND h.doc @@ queries[low] THEN low
            WHEN low + 1 < high AND h.doc @@ queries[low + 1] THEN low + 1
            WHEN low + 2 < high AND h.doc @@ queries[low + 2] THEN low + 2
            WHEN low + 3 < high AND h.doc @@ queries[low + 3] THEN low + 3 ELSE high END - 1), '{}')
    INTO ids, grades FROM (SELECT * FROM hit LIMIT most) h;
END
$$;

-- Documents of one grade, newest first: those that one query finds and another does not. A frequent grade, as a sample of the
-- newest documents shows, is met on a walk over the newest; a rare one is had from the index and sorted.
CREATE FUNCTION bandhu_search_grade(of_tenant text, of_collection text, wanted tsquery, unwanted tsquery, behind uuid,
    most int, sample tsvector[]) RETURNS uuid[] LANGUAGE plpgsql STABLE
    SET search_path = public, pg_temp SET plan_cache_mode = force_custom_plan AS $$
DECLARE
    few CONSTANT int := 4000;
    walk CONSTANT int := 20000;
    ids uuid[];
BEGIN
    IF (SELECT count(*) < 3 FROM unnest(sample) s (doc) WHERE s.doc @@ wanted AND NOT s.doc @@ unwanted) THEN
        WITH hit AS MATERIALIZED (
            SELECT d.record_id FROM search_document d
            WHERE d.tenant_id = of_tenant AND d.collection = of_collection AND d.doc @@ wanted AND NOT d.doc @@ unwanted
            AND (behind IS NULL OR d.record_id < behind))
        SELECT coalesce(array_agg(h.record_id), '{}') INTO ids FROM (SELECT * FROM hit LIMIT few + 1) h;
        IF cardinality(ids) <= few THEN
            RETURN ARRAY(SELECT f.id FROM unnest(ids) f (id) ORDER BY f.id DESC LIMIT most);
        END IF;
    END IF;
    ids := ARRAY(
        SELECT n.record_id FROM (
            SELECT d.record_id, d.doc FROM search_document d
            WHERE d.tenant_id = of_tenant AND d.collection = of_collection AND (behind IS NULL OR d.record_id < behind)
            ORDER BY d.record_id DESC LIMIT walk) n
        WHERE n.doc @@ wanted AND NOT n.doc @@ unwanted ORDER BY n.record_id DESC LIMIT most);
    IF cardinality(ids) < most THEN
        WITH hit AS MATERIALIZED (
            SELECT d.record_id FROM search_document d
            WHERE d.tenant_id = of_tenant AND d.collection = of_collection AND d.doc @@ wanted AND NOT d.doc @@ unwanted
            AND (behind IS NULL OR d.record_id < behind))
        SELECT coalesce(array_agg(h.record_id), '{}') INTO ids
            FROM (SELECT * FROM hit ORDER BY hit.record_id DESC LIMIT most) h;
    END IF;
    RETURN ids;
END
$$;

-- The next records that words find: by grade, then newest first (ids are of UUID version 7). grades are queries, the best first;
-- those that belong together end at ends. from_grade and behind say where a walk goes on. A record has the first grade whose
-- query finds it.
CREATE FUNCTION bandhu_search(of_collection text, grades text[], ends int[], from_grade int, behind uuid, most int)
    RETURNS TABLE (hit_id uuid, hit_grade int) LANGUAGE plpgsql STABLE ROWS 50
    SECURITY DEFINER SET search_path = public, pg_temp SET plan_cache_mode = force_custom_plan
    SET client_min_messages = warning AS $$
DECLARE
    few CONSTANT int := 4000;
    of_tenant CONSTANT text := nullif(current_setting('app.tenant', true), '');
    queries CONSTANT tsquery[] := grades::tsquery[];
    sample CONSTANT tsvector[] := ARRAY(SELECT d.doc FROM search_document d
        WHERE d.tenant_id = of_tenant AND d.collection = of_collection ORDER BY d.record_id DESC LIMIT 300);
    unwanted tsquery := '';
    low int := 1;
    last_of_group int;
    left_over int := most;
    given int;
    ids uuid[];
    their_grades int[];
BEGIN
    FOREACH last_of_group IN ARRAY ends LOOP
        ids := NULL;
        IF last_of_group >= from_grade AND (SELECT count(*) < 3 FROM unnest(sample) s (doc)
                WHERE s.doc @@ queries[last_of_group + 1] AND NOT s.doc @@ unwanted) THEN
            SELECT g.ids, g.grades INTO ids, their_grades FROM bandhu_search_group(
                of_tenant, of_collection, queries, low, last_of_group + 1, unwanted, few + 1) g;
        END IF;
        IF cardinality(ids) <= few THEN
            RETURN QUERY SELECT f.id, f.grade FROM unnest(ids, their_grades) f (id, grade)
                WHERE f.grade > from_grade OR f.grade = from_grade AND (behind IS NULL OR f.id < behind)
                ORDER BY f.grade, f.id DESC LIMIT left_over;
            GET DIAGNOSTICS given = ROW_COUNT;
            left_over := left_over - given;
        END IF;
        FOR this IN low..last_of_group + 1 LOOP
            IF this > from_grade AND left_over > 0 AND (ids IS NULL OR cardinality(ids) > few) THEN
                ids := bandhu_search_grade(of_tenant, of_collection, queries[this], unwanted,
                    CASE WHEN this = from_grade + 1 THEN behind END, left_over, sample);
                RETURN QUERY SELECT f.id, this - 1 FROM unnest(ids) WITH ORDINALITY f (id, nr) ORDER BY f.nr;
                left_over := left_over - cardinality(ids);
                ids := NULL;
            END IF;
            unwanted := unwanted || queries[this];
        END LOOP;
        low := last_of_group + 2;
        EXIT WHEN left_over <= 0;
    END LOOP;
END
$$;

-- All records that words find, in the order of bandhu_search, group by group. A group of more than few gives one row without an
-- id, which says from which grade on there are too many; nothing comes behind it.
CREATE FUNCTION bandhu_search_all(of_collection text, grades text[], ends int[], from_grade int, behind uuid, few int)
    RETURNS TABLE (hit_id uuid, hit_grade int) LANGUAGE plpgsql STABLE ROWS 500
    SECURITY DEFINER SET search_path = public, pg_temp SET plan_cache_mode = force_custom_plan
    SET client_min_messages = warning AS $$
DECLARE
    of_tenant CONSTANT text := nullif(current_setting('app.tenant', true), '');
    queries CONSTANT tsquery[] := grades::tsquery[];
    unwanted tsquery := '';
    low int := 1;
    last_of_group int;
    ids uuid[];
    their_grades int[];
BEGIN
    FOREACH last_of_group IN ARRAY ends LOOP
        IF last_of_group >= from_grade THEN
            SELECT g.ids, g.grades INTO ids, their_grades FROM bandhu_search_group(
                of_tenant, of_collection, queries, low, last_of_group + 1, unwanted, few + 1) g;
            IF cardinality(ids) > few THEN
                RETURN QUERY SELECT NULL::uuid, greatest(low - 1, from_grade);
                RETURN;
            END IF;
            RETURN QUERY SELECT f.id, f.grade FROM unnest(ids, their_grades) f (id, grade)
                WHERE f.grade > from_grade OR f.grade = from_grade AND (behind IS NULL OR f.id < behind)
                ORDER BY f.grade, f.id DESC;
        END IF;
        FOR this IN low..last_of_group + 1 LOOP
            unwanted := unwanted || queries[this];
        END LOOP;
        low := last_of_group + 2;
    END LOOP;
END
$$;

-- The tenant's terms that share trigrams with words that find nothing, the most alike first; nothing when all the words together
-- find a record (whole). Where each word by itself finds some, all are looked up. nr is the word's place, from 0.
CREATE FUNCTION bandhu_search_near(of_collection text, whole text, words text[], queries text[], most int)
    RETURNS TABLE (nr int, near text) LANGUAGE plpgsql STABLE ROWS 100
    SECURITY DEFINER SET search_path = public, pg_temp SET plan_cache_mode = force_custom_plan
    SET client_min_messages = warning SET pg_trgm.similarity_threshold = 0.2 AS $$
DECLARE
    of_tenant CONSTANT text := nullif(current_setting('app.tenant', true), '');
    asked CONSTANT tsquery[] := ARRAY[whole::tsquery] || queries::tsquery[];
    lacking int[] := '{}';
    known boolean;
BEGIN
    FOR i IN 1..cardinality(asked) LOOP
        WITH hit AS MATERIALIZED (
            SELECT 1 FROM search_document d
            WHERE d.tenant_id = of_tenant AND d.collection = of_collection AND d.doc @@ asked[i])
        SELECT EXISTS (SELECT FROM hit) INTO known;
        IF known AND i = 1 THEN
            RETURN;
        ELSIF i > 1 AND NOT known THEN
            lacking := lacking || (i - 1);
        END IF;
    END LOOP;
    IF lacking = '{}' THEN
        lacking := ARRAY(SELECT generate_series(1, cardinality(words)));
    END IF;
    RETURN QUERY SELECT l.i - 1, t.term FROM unnest(lacking) l (i) CROSS JOIN LATERAL (
        SELECT s.term, similarity(s.term, words[l.i]) AS alike FROM search_term s
        WHERE s.tenant_id = of_tenant AND s.term % words[l.i] ORDER BY 2 DESC, 1 LIMIT most) t
        ORDER BY 1, t.alike DESC, t.term;
END
$$;

-- Terms that hold a part, at most so many.
CREATE FUNCTION bandhu_search_inside(part text, most int) RETURNS TABLE (term text) LANGUAGE sql STABLE
    SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT s.term FROM search_term s
    WHERE s.tenant_id = nullif(current_setting('app.tenant', true), '') AND s.term LIKE '%' || part || '%' LIMIT most
$$;

GRANT CREATE ON SCHEMA public TO ${service}_search;
DO $$
DECLARE
    function regprocedure;
BEGIN
    FOR function IN SELECT oid FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND proname LIKE 'bandhu\_search%' LOOP
        EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', function);
        EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO ${service}_search', function);
        IF (SELECT prosecdef FROM pg_proc WHERE oid = function) THEN
            EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO ${service}_app', function);
            EXECUTE format('ALTER FUNCTION %s OWNER TO ${service}_search', function);
        END IF;
    END LOOP;
END
$$;
REVOKE CREATE ON SCHEMA public FROM ${service}_search;

-- Has documents made for the records that a table holds already, tenant by tenant and some at a time, by a timer of the
-- application; to be called by a migration that makes a collection searchable, or that follows a change of how documents are made.
CREATE FUNCTION bandhu_search_fill(of_collection text, relation text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE format('INSERT INTO timer (tenant_id, name, key, due_at, run_at)'
        || ' SELECT DISTINCT tenant_id, ''search-fill'', %L, now(), now() FROM %I ON CONFLICT DO NOTHING', of_collection, relation);
END
$$;
