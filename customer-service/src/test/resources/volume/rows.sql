-- Customers of a trading house: most are persons of one country, few owners keep many, one in forty is deleted.
INSERT INTO customer (tenant_id, id, version, created_at, created_by, updated_at, updated_by, deleted_at, kind, display_name,
    display_name_sort, display_name_fold, name, organization, industry, country, birth_date, birth_md, language, timezone,
    currency, source_channel, owner_id, began_at, lifecycle_stage, lifecycle_since, lifecycle_reason, quality, tags)
SELECT :tenant, md5(:tenant || 'customer' || n)::uuid, 1 + n % 4, at, 'user:rep-' || n % 30, at + random() * interval '90 days', 'user:rep-' || n % 30,
    CASE WHEN n % 40 = 0 THEN now() END, kind, full_name, convert_to(bandhu_fold(full_name), 'UTF8'), bandhu_fold(full_name),
    CASE WHEN kind = 'person' THEN jsonb_build_object('given', split_part(full_name, ' ', 1), 'family', split_part(full_name, ' ', 2)) END,
    CASE WHEN kind = 'organization' THEN jsonb_build_object('legalName', full_name || ' PLC', 'size', '11-50') END,
    CASE WHEN kind = 'organization' THEN ('{retail,tea,garments,banking,logistics,mining}'::text[])[1 + floor(power(random(), 2) * 6)::int] END,
    CASE WHEN random() > 0.05 THEN ('{LK,LK,LK,LK,IN,BD,ET,PK,GB,AE,SG,MV}'::text[])[1 + floor(power(random(), 2) * 12)::int] END,
    born, extract(month FROM born) * 100 + extract(day FROM born),
    CASE WHEN random() > 0.1 THEN ('{si,si,en,ta,bn,am,ur}'::text[])[1 + floor(power(random(), 2) * 7)::int] END,
    'Asia/Colombo', 'LKR', ('{web,referral,fair,campaign,partner,import}'::text[])[1 + floor(power(random(), 2) * 6)::int],
    CASE WHEN random() > 0.15 THEN md5('seller' || floor(power(random(), 2) * 200))::uuid END, at,
    ('{prospect,acquired,retained,selected,extended,at-risk,churned,won-back}'::text[])[1 + floor(power(random(), 3) * 8)::int],
    at + random() * interval '60 days', 'a purchase', '{"score": 0.8, "missing": ["phones"]}', '["tea", "wholesale"]'
FROM (SELECT n, now() - (:rows - n) * interval '20 minutes' AS at,
        CASE WHEN n % 5 = 0 THEN 'organization' ELSE 'person' END AS kind,
        CASE WHEN n % 5 > 0 AND n % 3 > 0 THEN date '1950-01-01' + floor(random() * 20000)::int END AS born,
        CASE WHEN n % 97 = 0 THEN 'Nimal Perera'
            ELSE ('{Nimal,Kamala,ආනන්ද,রবীন্দ্রনাথ,சுப்பிரமணிய,ጸጋዬ,علامہ,Ada}'::text[])[1 + n % 8] || ' '
                || ('{Perera,Silva,කුමාරස්වාමි,ঠাকুর,பாரதி,መድኅን,اقبال,Lovelace}'::text[])[1 + n / 8 % 8] || ' ' || n END AS full_name
    FROM generate_series(1, :rows) n) made;

INSERT INTO customer_key (tenant_id, kind, value, record_id, created_at)
SELECT tenant_id, 'email', CASE WHEN n % 200 = 0 THEN 'info@example.org' ELSE 'person' || n || '@example.org' END, id, created_at
FROM (SELECT tenant_id, id, created_at, row_number() OVER (ORDER BY id) AS n FROM customer WHERE tenant_id = :tenant) kept WHERE n % 3 > 0;
INSERT INTO customer_key (tenant_id, kind, value, record_id, created_at)
SELECT tenant_id, 'phone', CASE WHEN n % 500 = 0 THEN '+94112000000' ELSE '+9477' || lpad(n::text, 7, '0') END, id, created_at
FROM (SELECT tenant_id, id, created_at, row_number() OVER (ORDER BY id) AS n FROM customer WHERE tenant_id = :tenant) kept WHERE n % 4 > 0;
INSERT INTO customer_key (tenant_id, kind, value, record_id, created_at)
SELECT DISTINCT tenant_id, 'tag', CASE WHEN random() < 0.0005 THEN 'fair' ELSE 'tag-' || floor(power(random(), 3) * 60) END, id, created_at
FROM customer CROSS JOIN generate_series(1, 2) n WHERE tenant_id = :tenant AND (n = 1 OR kind = 'organization');

INSERT INTO external_id (tenant_id, collection, system, external_id, record_id, created_at)
SELECT tenant_id, 'customers', CASE WHEN n % 40 = 3 THEN 'till' WHEN n % 10 < 8 THEN 'erp' WHEN n % 5000 = 9 THEN 'old-crm' ELSE 'shop' END, 'C-' || n, id, created_at
FROM (SELECT tenant_id, id, created_at, row_number() OVER (ORDER BY id) AS n FROM customer WHERE tenant_id = :tenant) kept WHERE n % 5 > 0;

INSERT INTO consent (tenant_id, id, version, created_at, created_by, updated_at, updated_by, customer_id, channel, purpose, status, at)
SELECT tenant_id, md5(id || channel)::uuid, 1, created_at, 'system', created_at, 'system', id, channel, 'newsletter',
    ('{granted,granted,granted,denied,withdrawn,pending}'::text[])[1 + floor(random() * 6)::int], created_at
FROM customer CROSS JOIN (VALUES ('email')) channels (channel) WHERE tenant_id = :tenant;

INSERT INTO timeline_entry (tenant_id, id, customer_id, subject_id, happened_at, recorded_at, type, short_type, source, record_id, figures, summary)
SELECT tenant_id, md5(id || 'entry' || n)::uuid, id, id, created_at + n * interval '20 days', now(), 'bandhu.sales.order-placed.v1',
    ('{order-placed,order-placed,opportunity-won,ticket-opened,message-sent}'::text[])[1 + floor(random() * 5)::int], 'sales', id, '{}', 'An order of LKR 1,250.00.'
FROM customer CROSS JOIN generate_series(1, 3) n WHERE tenant_id = :tenant AND created_at + n * interval '20 days' < now();

INSERT INTO lifecycle_stage (tenant_id, id, customer_id, stage, valid_from, cause, sentence, recorded_at)
SELECT tenant_id, md5(id || 'stage')::uuid, id, lifecycle_stage, lifecycle_since, '{}', 'A purchase was made.', lifecycle_since
FROM customer WHERE tenant_id = :tenant AND lifecycle_stage <> 'prospect';

-- Fields of the tenant's own: most records have some of them, few values are frequent, of each field one is middling.
INSERT INTO custom_field (tenant_id, id, version, created_at, created_by, updated_at, updated_by, of_collection, key, label, type, options)
SELECT :tenant, md5(:tenant || key)::uuid, 1, now(), 'user:admin', now(), 'user:admin', 'customers', key, key, type, options::jsonb
FROM (VALUES ('size', 'number', '[]'), ('due', 'date', '[]'), ('motto', 'text', '[]'), ('vip', 'boolean', '[]'), ('budget', 'money', '[]'),
    ('tier', 'select', '[{"key": "a", "label": "A"}, {"key": "b", "label": "B"}, {"key": "c", "label": "C"}]')) fields (key, type, options);

INSERT INTO customer_value (tenant_id, record_id, created_at, field_id, ord, t, f, s, n, day, md, flag)
SELECT tenant_id, id, created_at, md5(tenant_id || key)::uuid, 0,
    CASE key WHEN 'motto' THEN motto WHEN 'tier' THEN tier WHEN 'budget' THEN 'LKR' END, CASE key WHEN 'motto' THEN motto WHEN 'tier' THEN tier END,
    CASE key WHEN 'motto' THEN convert_to(motto, 'UTF8') WHEN 'tier' THEN convert_to(tier, 'UTF8') END,
    CASE key WHEN 'size' THEN size * 1000000 WHEN 'budget' THEN size * 100 END, CASE key WHEN 'due' THEN due END,
    CASE key WHEN 'due' THEN extract(month FROM due) * 100 + extract(day FROM due) END, CASE key WHEN 'vip' THEN random() < 0.04 END
FROM (SELECT tenant_id, id, created_at, CASE WHEN random() < 0.04 THEN 'motto of some' ELSE 'motto ' || greatest(0, floor(random() * 9000) - 4000) END AS motto,
        CASE WHEN random() < 0.0005 THEN 'c' WHEN random() < 0.04 THEN 'b' ELSE 'a' END AS tier,
        CASE WHEN random() < 0.04 THEN 40 ELSE floor(power(random(), 2) * 20000) END::bigint AS size,
        CASE WHEN random() < 0.04 THEN date '2026-03-31' ELSE date '2000-01-01' + floor(random() * 9000)::int END AS due
    FROM customer WHERE tenant_id = :tenant) made
CROSS JOIN unnest('{size,due,motto,vip,tier,budget}'::text[]) key WHERE random() < 0.7;
