-- Whether a word is frequent decides how its records are met: on a walk over the newest, or gathered from the index. The newest
-- documents alone do not tell: who comes now may be called otherwise than who came before. So the planner is asked as well.
-- Words of names as they are written are lexemes of their own, and no weights of others: the index and its statistics know nothing
-- of weights, so that each record that is only read so was fetched to see.
ALTER TABLE search_document ALTER COLUMN doc SET STATISTICS 300;
-- Loads the library, without which its setting is unknown below.
SELECT show_limit();

GRANT CREATE ON SCHEMA public TO ${service}_search;
SET ROLE ${service}_search;
DROP FUNCTION bandhu_search_all(text, text[], int[], int, uuid, int);
DROP FUNCTION bandhu_search(text, text[], int[], int, uuid, int);
DROP FUNCTION bandhu_search_near(text, text, text[], text[], int);
RESET ROLE;
DROP FUNCTION bandhu_search_grade(text, text, tsquery, tsquery, uuid, int, tsvector[]);

-- What part of all documents a query finds, as the planner guesses by the table's statistics. Of a lexeme that they do not know it
-- takes half the rarest it knows; without any it takes more of beginnings than of words. Lexemes are of one tenant, so that a word of
-- a small one is never frequent among all; its documents are few. Volatile, for EXPLAIN is not allowed elsewhere.
CREATE FUNCTION bandhu_search_share(wanted tsquery) RETURNS real LANGUAGE plpgsql VOLATILE
    SET search_path = public, pg_temp AS $$
DECLARE
    plan json;
BEGIN
    EXECUTE format('EXPLAIN (FORMAT JSON) SELECT FROM search_document d WHERE d.doc @@ %L::tsquery', wanted) INTO plan;
    RETURN (plan #>> '{0,Plan,Plan Rows}')::real
        / greatest(1, (SELECT c.reltuples FROM pg_class c WHERE c.oid = 'search_document'::regclass));
END
$$;

-- Whether a walk over the newest documents, of which some are at hand, is likely to meet a page of what a query finds. unknown is the
-- share of a lexeme that the statistics do not know: a query of as many such lexemes says nothing.
CREATE FUNCTION bandhu_search_frequent(wanted tsquery, unwanted tsquery, sample tsvector[], unknown real) RETURNS boolean
    LANGUAGE plpgsql STABLE SET search_path = public, pg_temp AS $$
BEGIN
    RETURN (SELECT count(*) >= 3 FROM unnest(sample) s (doc) WHERE s.doc @@ wanted AND NOT s.doc @@ unwanted)
        OR bandhu_search_share(wanted) > greatest(0.0025, 1.05 * unknown * (numnode(wanted) + 1) / 2);
END
$$;

-- Documents of one grade, newest first: those that one query finds and another does not. A frequent grade is met on a walk over
-- the newest; a rare one, and one that only old documents have, is had from the index and sorted.
CREATE FUNCTION bandhu_search_grade(of_tenant text, of_collection text, wanted tsquery, unwanted tsquery, behind uuid,
    most int, sample tsvector[], unknown real) RETURNS uuid[] LANGUAGE plpgsql STABLE
    SET search_path = public, pg_temp SET plan_cache_mode = force_custom_plan AS $$
DECLARE
    walk CONSTANT int := 20000;
    ids uuid[];
BEGIN
    IF bandhu_search_frequent(wanted, unwanted, sample, unknown) THEN
        ids := ARRAY(
            SELECT n.record_id FROM (
                SELECT d.record_id, d.doc FROM search_document d
                WHERE d.tenant_id = of_tenant AND d.collection = of_collection AND (behind IS NULL OR d.record_id < behind)
                ORDER BY d.record_id DESC LIMIT walk) n
            WHERE n.doc @@ wanted AND NOT n.doc @@ unwanted ORDER BY n.record_id DESC LIMIT most);
    END IF;
    IF ids IS NULL OR cardinality(ids) < most THEN
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
    SET client_min_messages = warning SET work_mem = '16MB' AS $$
DECLARE
    few CONSTANT int := 2000;
    of_tenant CONSTANT text := nullif(current_setting('app.tenant', true), '');
    queries CONSTANT tsquery[] := grades::tsquery[];
    sample CONSTANT tsvector[] := ARRAY(SELECT d.doc FROM search_document d
        WHERE d.tenant_id = of_tenant AND d.collection = of_collection ORDER BY d.record_id DESC LIMIT 300);
    unknown CONSTANT real := bandhu_search_share('of-no-record:*');
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
        IF last_of_group >= from_grade AND NOT bandhu_search_frequent(queries[last_of_group + 1], unwanted, sample, unknown) THEN
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
                    CASE WHEN this = from_grade + 1 THEN behind END, left_over, sample, unknown);
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
-- id, which says from which grade on there are too many; nothing comes behind it. guess allows it to be said of a group that
-- the planner takes for several times as many.
CREATE FUNCTION bandhu_search_all(of_collection text, grades text[], ends int[], from_grade int, behind uuid, few int, guess boolean)
    RETURNS TABLE (hit_id uuid, hit_grade int) LANGUAGE plpgsql STABLE ROWS 500
    SECURITY DEFINER SET search_path = public, pg_temp SET plan_cache_mode = force_custom_plan
    SET client_min_messages = warning SET work_mem = '16MB' AS $$
DECLARE
    several CONSTANT int := 4;
    documents CONSTANT real := (SELECT greatest(1, c.reltuples) FROM pg_class c WHERE c.oid = 'search_document'::regclass);
    unknown CONSTANT real := CASE WHEN guess THEN bandhu_search_share('of-no-record:*') END;
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
            IF guess AND bandhu_search_share(queries[last_of_group + 1]) > greatest(
                    several * few / documents, 1.05 * unknown * (numnode(queries[last_of_group + 1]) + 1) / 2) THEN
                RETURN QUERY SELECT NULL::uuid, greatest(low - 1, from_grade);
                RETURN;
            END IF;
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
-- find a record (whole). Where each word by itself finds some, all are looked up. nr is the word's place, from 0. A word that some of
-- the newest have is known; the index is asked for the others, of which it reads all before it gives one.
CREATE FUNCTION bandhu_search_near(of_collection text, whole text, words text[], queries text[], most int)
    RETURNS TABLE (nr int, near text) LANGUAGE plpgsql STABLE ROWS 100
    SECURITY DEFINER SET search_path = public, pg_temp SET plan_cache_mode = force_custom_plan
    SET client_min_messages = warning SET pg_trgm.similarity_threshold = 0.2 AS $$
DECLARE
    of_tenant CONSTANT text := nullif(current_setting('app.tenant', true), '');
    asked CONSTANT tsquery[] := ARRAY[whole::tsquery] || queries::tsquery[];
    sample CONSTANT tsvector[] := ARRAY(SELECT d.doc FROM search_document d
        WHERE d.tenant_id = of_tenant AND d.collection = of_collection ORDER BY d.record_id DESC LIMIT 300);
    lacking int[] := '{}';
    known boolean;
BEGIN
    FOR i IN 1..cardinality(asked) LOOP
        known := EXISTS (SELECT FROM unnest(sample) s (doc) WHERE s.doc @@ asked[i]);
        IF NOT known THEN
            WITH hit AS MATERIALIZED (
                SELECT 1 FROM search_document d
                WHERE d.tenant_id = of_tenant AND d.collection = of_collection AND d.doc @@ asked[i])
            SELECT EXISTS (SELECT FROM hit) INTO known;
        END IF;
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

DO $$
DECLARE
    function regprocedure;
BEGIN
    FOR function IN SELECT oid FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND proname IN ('bandhu_search',
            'bandhu_search_all', 'bandhu_search_frequent', 'bandhu_search_grade', 'bandhu_search_near', 'bandhu_search_share') LOOP
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
