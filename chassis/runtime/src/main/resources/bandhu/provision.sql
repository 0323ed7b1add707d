-- The database and the roles of one service; run by whoever owns the cluster, again at each start.
-- Placeholders: ${service}, ${database}, ${owner_password}, ${app_password}, ${worker_password}.

-- section: cluster
DO $$
DECLARE
    role text;
BEGIN
    FOREACH role IN ARRAY ARRAY['${service}_owner', '${service}_app', '${service}_worker', '${service}_search'] LOOP
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = role) THEN
            EXECUTE format('CREATE ROLE %I', role);
        END IF;
    END LOOP;
END
$$;
ALTER ROLE ${service}_owner LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEROLE NOCREATEDB PASSWORD '${owner_password}';
ALTER ROLE ${service}_app LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEROLE NOCREATEDB PASSWORD '${app_password}';
ALTER ROLE ${service}_worker LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEROLE NOCREATEDB PASSWORD '${worker_password}';
ALTER ROLE ${service}_search NOLOGIN NOSUPERUSER NOBYPASSRLS NOCREATEROLE NOCREATEDB;
ALTER ROLE ${service}_app SET transaction_timeout = '15s';
ALTER ROLE ${service}_worker SET transaction_timeout = '60s';
ALTER ROLE ${service}_owner SET jit = off;
ALTER ROLE ${service}_app SET jit = off;
ALTER ROLE ${service}_worker SET jit = off;
-- Storage without moving heads, and pages of which most are in memory: a lookup costs little more than the next row of a walk.
ALTER ROLE ${service}_app SET random_page_cost = 1.1;
-- A page of fifty rows is found sooner by one process than several are started.
ALTER ROLE ${service}_app SET max_parallel_workers_per_gather = 0;
GRANT ${service}_search TO ${service}_owner WITH INHERIT FALSE, SET TRUE;

-- section: create
CREATE DATABASE ${database} OWNER ${service}_owner TEMPLATE template0
    ENCODING 'UTF8' LOCALE_PROVIDER builtin BUILTIN_LOCALE 'C.UTF-8';

-- section: inside
REVOKE ALL ON DATABASE ${database} FROM PUBLIC;
REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT CONNECT ON DATABASE ${database} TO ${service}_owner, ${service}_app, ${service}_worker;
GRANT USAGE, CREATE ON SCHEMA public TO ${service}_owner;
GRANT USAGE ON SCHEMA public TO ${service}_app, ${service}_worker, ${service}_search;
