-- A sales floor whose pipelines, teams and products are as many as its deals, so that each list is a large one.
INSERT INTO pipeline (tenant_id, id, version, created_at, created_by, updated_at, updated_by, name, name_sort, name_fold, stages)
SELECT :tenant, md5(:tenant || 'pipeline' || n)::uuid, 1, at, 'system', at + random() * interval '90 days', 'system', label,
    convert_to(label, 'UTF8'), bandhu_fold(label), jsonb_build_array(jsonb_build_object('name', 'prospecting', 'probability', 0.1),
    jsonb_build_object('name', 'engaging', 'probability', 0.4), jsonb_build_object('name', 'proposal', 'probability', 0.7))
FROM (SELECT n, now() - (:rows - n) * interval '20 minutes' AS at, 'Pipeline ' || CASE WHEN n % 5 = 0 THEN 'wholesale' ELSE n::text END AS label
    FROM generate_series(1, :rows) n) made;

INSERT INTO team (tenant_id, id, version, created_at, created_by, updated_at, updated_by, name, name_sort, name_fold, parent_id, manager_id, region)
SELECT :tenant, md5(:tenant || 'team' || n)::uuid, 1, at, 'user:admin-of-the-house', at + random() * interval '90 days', 'user:admin-of-the-house', label,
    convert_to(label, 'UTF8'), bandhu_fold(label), CASE WHEN n > 50 THEN md5(:tenant || 'team' || 1 + floor(power(random(), 2) * 50))::uuid END,
    CASE WHEN n % 3 > 0 THEN md5(:tenant || 'seller' || 1 + floor(power(random(), 2) * 100))::uuid END,
    CASE WHEN n % 10 > 0 THEN ('{west,central,south,north,east}'::text[])[1 + floor(power(random(), 2) * 5)::int] END
FROM (SELECT n, now() - (:rows - n) * interval '20 minutes' AS at, 'කණ්ඩායම ' || CASE WHEN n % 5 = 0 THEN 'one of many' ELSE n::text END AS label
    FROM generate_series(1, :rows) n) made;

INSERT INTO seller (tenant_id, id, version, created_at, created_by, updated_at, updated_by, name, name_sort, name_fold, email, team_id, subject)
SELECT :tenant, md5(:tenant || 'seller' || n)::uuid, 1, at, 'user:admin-of-the-house', at + random() * interval '90 days', 'user:admin-of-the-house', label,
    convert_to(label, 'UTF8'), bandhu_fold(label), 'seller' || n || '@example.org',
    CASE WHEN n % 8 > 0 THEN md5(:tenant || 'team' || 1 + floor(power(random(), 3) * 500))::uuid END, CASE WHEN n % 4 > 0 THEN 'user-' || n END
FROM (SELECT n, now() - (:rows - n) * interval '20 minutes' AS at, CASE WHEN n % 20 = 0 THEN 'Kamala Silva' ELSE 'பாரதி ' || n END AS label
    FROM generate_series(1, :rows) n) made;

INSERT INTO product (tenant_id, id, version, created_at, created_by, updated_at, updated_by, sku, name, name_sort, name_fold, family, kind,
    solves, add_on_to, price_minor, price_currency)
SELECT :tenant, md5(:tenant || 'product' || n)::uuid, 1, at, 'system', at + random() * interval '90 days', 'system', 'SKU-' || n, label,
    convert_to(label, 'UTF8'), bandhu_fold(label), CASE WHEN n % 9 > 0 THEN 'family-' || floor(power(random(), 3) * 40) END,
    ('{good,good,service,subscription}'::text[])[1 + floor(power(random(), 2) * 4)::int], '["storage", "transport"]', '[]', 10000 + n, 'LKR'
FROM (SELECT n, now() - (:rows - n) * interval '20 minutes' AS at, CASE WHEN n % 20 = 0 THEN 'Tea' ELSE 'Tea chest ' || n END AS label
    FROM generate_series(1, :rows) n) made;

INSERT INTO known_customer (tenant_id, id, kind, version, deleted, display_name, display_name_fold, language, country, stage)
SELECT :tenant, md5(:tenant || 'customer' || n)::uuid, CASE WHEN n % 5 = 0 THEN 'organization' ELSE 'person' END, 1, n % 40 = 0, 'Kamala Silva ' || n, 'kamala silva ' || n, CASE WHEN n % 10 > 0 THEN ('{si,si,en,ta,bn,am,ur}'::text[])[1 + floor(power(random(), 2) * 7)::int] END,
    CASE WHEN n % 20 > 0 THEN ('{LK,LK,IN,BD,ET,PK,GB,AE,SG,MV}'::text[])[1 + floor(power(random(), 3) * 10)::int] END,
    ('{prospect,prospect,acquired,retained,selected,extended,at-risk,churned,won-back}'::text[])[1 + floor(power(random(), 2) * 9)::int]
FROM generate_series(1, :rows) n;

INSERT INTO opportunity (tenant_id, id, version, created_at, created_by, updated_at, updated_by, deleted_at, name, name_sort, name_fold, subject_id,
    customer_id, pipeline_id, stage_id, category, stage_number, opened_at, stage_since, last_open_stage_id, closed_at, amount_minor, amount_currency,
    lines, expected_close_date, forecast_category, owner_id, splits, needs, competitors, outcome_reason)
SELECT :tenant, md5(:tenant || 'opportunity' || n)::uuid, 1 + n % 6, at, 'user:rep-' || n % 30, at + random() * interval '90 days', 'user:rep-' || n % 30,
    CASE WHEN n % 40 = 0 THEN now() END, label, convert_to(label, 'UTF8'), bandhu_fold(label), customer, customer,
    md5(:tenant || 'pipeline' || 1 + floor(power(random(), 4) * 20))::uuid, md5('stage' || category || floor(power(random(), 2) * 3))::uuid, category, 3, at,
    at + random() * interval '20 days', md5('stage')::uuid, CASE WHEN category <> 'open' THEN at + random() * interval '90 days' END,
    CASE WHEN n % 6 > 0 THEN floor(power(random(), 3) * 100000000)::bigint END, CASE WHEN n % 6 > 0 THEN 'LKR' END, '[]',
    CASE WHEN n % 7 > 0 THEN (at + random() * interval '120 days')::date END,
    CASE WHEN category = 'open' THEN ('{pipeline,pipeline,best-case,commit}'::text[])[1 + floor(random() * 4)::int] ELSE 'closed' END,
    CASE WHEN random() > 0.1 THEN md5(:tenant || 'seller' || 1 + floor(power(random(), 2) * 200))::uuid END, '[]', '["a warehouse", "lorries"]', '[]',
    CASE WHEN category = 'lost' THEN ('{price,timing,competitor}'::text[])[1 + floor(random() * 3)::int] END
FROM (SELECT n, now() - (:rows - n) * interval '20 minutes' AS at, 'Order of the season ' || CASE WHEN n % 50 = 0 THEN 'again' ELSE n::text END AS label,
        ('{won,open,lost}'::text[])[1 + floor(power(random(), 1.3) * 3)::int] AS category,
        CASE WHEN n % 30 > 0 THEN md5(:tenant || 'customer' || 1 + floor(power(random(), 2) * :rows))::uuid END AS customer
    FROM generate_series(1, :rows) n) made;

INSERT INTO stage_change (tenant_id, id, opportunity_id, number, pipeline_id, stage_id, stage_name, category, entered_at, left_at, recorded_at, actor)
SELECT tenant_id, md5(id || 'stay' || n)::uuid, id, n, pipeline_id, stage_id, ('{prospecting,engaging,proposal}'::text[])[n], category, opened_at,
    CASE WHEN n < 3 THEN opened_at + n * interval '5 days' END, opened_at, 'user:rep'
FROM opportunity CROSS JOIN generate_series(2, 3) n WHERE tenant_id = :tenant;

INSERT INTO sales_order (tenant_id, id, version, created_at, created_by, updated_at, updated_by, deleted_at, subject_id, customer_id, opportunity_id,
    owner_id, status, channel, lines, amount_minor, refunded_minor, currency, placed_at, cancelled_at, refunded_at, placed_event_id)
SELECT :tenant, md5(:tenant || 'order' || n)::uuid, 1, at, 'user:rep-' || n % 30, at + random() * interval '9 days', 'user:rep-' || n % 30,
    CASE WHEN n % 40 = 0 THEN now() END, customer, customer, CASE WHEN n % 3 = 0 THEN md5(:tenant || 'opportunity' || n)::uuid END,
    CASE WHEN random() > 0.1 THEN md5(:tenant || 'seller' || 1 + floor(power(random(), 2) * 200))::uuid END, status, 'web',
    '[{"sku": "SKU-1", "quantity": 3, "price": {"amount": "120.00", "currency": "LKR"}}]', floor(power(random(), 3) * 100000000)::bigint, 0, 'LKR', at - interval '1 hour',
    CASE WHEN status = 'cancelled' THEN at END, CASE WHEN status = 'refunded' THEN at END, md5('event' || n)::uuid
FROM (SELECT n, now() - (:rows - n) * interval '20 minutes' AS at, ('{placed,placed,placed,cancelled,refunded}'::text[])[1 + floor(power(random(), 2) * 5)::int] AS status,
        md5(:tenant || 'customer' || 1 + floor(power(random(), 2) * :rows))::uuid AS customer
    FROM generate_series(1, :rows) n) made;

INSERT INTO external_id (tenant_id, collection, system, external_id, record_id, created_at)
SELECT :tenant, collection, CASE WHEN n % 5000 = 9 THEN 'old-crm' WHEN n % 30 = 3 THEN 'till' WHEN n % 10 < 8 THEN 'erp' ELSE 'shop' END, 'X-' || n,
    md5(:tenant || word || n)::uuid, now() - (:rows - n) * interval '20 minutes'
FROM (VALUES ('pipelines', 'pipeline'), ('teams', 'team'), ('sellers', 'seller'), ('products', 'product'), ('opportunities', 'opportunity'),
    ('orders', 'order')) collections (collection, word) CROSS JOIN generate_series(1, :rows) n WHERE n % 3 = 0;

-- Fields of the tenant's own: most records have some of them, few values are frequent, of each field one is middling.
INSERT INTO custom_field (tenant_id, id, version, created_at, created_by, updated_at, updated_by, of_collection, key, label, type, options)
SELECT :tenant, md5(:tenant || key)::uuid, 1, now(), 'user:admin', now(), 'user:admin', 'opportunities', key, key, type, options::jsonb
FROM (VALUES ('size', 'number', '[]'), ('due', 'date', '[]'), ('motto', 'text', '[]'), ('vip', 'boolean', '[]'), ('budget', 'money', '[]'),
    ('tier', 'select', '[{"key": "a", "label": "A"}, {"key": "b", "label": "B"}, {"key": "c", "label": "C"}]')) fields (key, type, options);

INSERT INTO opportunity_value (tenant_id, record_id, created_at, field_id, ord, t, f, s, n, day, md, flag)
SELECT tenant_id, id, created_at, md5(tenant_id || key)::uuid, 0,
    CASE key WHEN 'motto' THEN motto WHEN 'tier' THEN tier WHEN 'budget' THEN 'LKR' END, CASE key WHEN 'motto' THEN motto WHEN 'tier' THEN tier END,
    CASE key WHEN 'motto' THEN convert_to(motto, 'UTF8') WHEN 'tier' THEN convert_to(tier, 'UTF8') END,
    CASE key WHEN 'size' THEN size * 1000000 WHEN 'budget' THEN size * 100 END, CASE key WHEN 'due' THEN due END,
    CASE key WHEN 'due' THEN extract(month FROM due) * 100 + extract(day FROM due) END, CASE key WHEN 'vip' THEN random() < 0.04 END
FROM (SELECT tenant_id, id, created_at, CASE WHEN random() < 0.04 THEN 'motto of some' ELSE 'motto ' || greatest(0, floor(random() * 9000) - 4000) END AS motto,
        CASE WHEN random() < 0.0005 THEN 'c' WHEN random() < 0.04 THEN 'b' ELSE 'a' END AS tier,
        CASE WHEN random() < 0.04 THEN 40 ELSE floor(power(random(), 2) * 20000) END::bigint AS size,
        CASE WHEN random() < 0.04 THEN date '2026-03-31' ELSE date '2000-01-01' + floor(random() * 9000)::int END AS due
    FROM opportunity WHERE tenant_id = :tenant) made
CROSS JOIN unnest('{size,due,motto,vip,tier,budget}'::text[]) key WHERE random() < 0.7;
