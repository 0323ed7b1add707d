-- A newsletter desk: a few campaigns send nearly all messages.
INSERT INTO template (tenant_id, id, version, created_at, created_by, updated_at, updated_by, name, name_sort, name_fold, language, subject, text)
SELECT :tenant, md5(:tenant || 'template' || n)::uuid, 1, at, 'user:marketer', at + random() * interval '90 days', 'user:marketer', label,
    convert_to(label, 'UTF8'), bandhu_fold(label), CASE WHEN n % 12 > 0 THEN ('{si,si,en,ta,bn,am,ur}'::text[])[1 + floor(power(random(), 2) * 7)::int] END,
    'Welcome, {{customer.name}}', repeat('We are glad that you are with us. ', 6)
FROM (SELECT n, now() - (:rows - n) * interval '20 minutes' AS at, CASE WHEN n % 20 = 0 THEN 'Welcome' ELSE 'እንኳን ደህና መጡ ' || n END AS label
    FROM generate_series(1, :rows) n) made;

INSERT INTO campaign (tenant_id, id, version, created_at, created_by, updated_at, updated_by, name, name_sort, name_fold, channel, trigger_kind, stage,
    template_id, purpose, basis, status, started_at, finished_at)
SELECT :tenant, md5(:tenant || 'campaign' || n)::uuid, 1, at, 'user:marketer-of-the-house', at + random() * interval '90 days', 'user:marketer-of-the-house',
    label, convert_to(label, 'UTF8'), bandhu_fold(label), 'email', 'lifecycle', ('{acquired,retained,at-risk,churned,won-back}'::text[])[1 + floor(power(random(), 2) * 5)::int],
    md5(:tenant || 'template' || 1 + floor(power(random(), 2) * 300))::uuid, 'purpose-' || floor(power(random(), 3) * 30), 'consent', status,
    CASE WHEN status <> 'draft' THEN at END, CASE WHEN status = 'finished' THEN at + interval '30 days' END
FROM (SELECT n, now() - (:rows - n) * interval '20 minutes' AS at, 'Campaign ' || CASE WHEN n % 20 = 0 THEN 'of the season' ELSE n::text END AS label,
        ('{finished,finished,draft,running,paused}'::text[])[1 + floor(power(random(), 2) * 5)::int] AS status
    FROM generate_series(1, :rows) n) made;

INSERT INTO known_customer (tenant_id, id, version, deleted, given_name, email, email_status, display_name, display_name_fold, language,
    country, stage)
SELECT :tenant, md5(:tenant || 'customer' || n)::uuid, 1, n % 40 = 0, 'Nimal', 'person' || n || '@example.org', 'unverified',
    'Nimal Perera ' || n, 'nimal perera ' || n, CASE WHEN n % 10 > 0 THEN ('{si,si,en,ta,bn,am,ur}'::text[])[1 + floor(power(random(), 2) * 7)::int] END,
    CASE WHEN n % 20 > 0 THEN ('{LK,LK,IN,BD,ET,PK,GB,AE,SG,MV}'::text[])[1 + floor(power(random(), 3) * 10)::int] END,
    ('{prospect,prospect,acquired,retained,selected,extended,at-risk,churned,won-back}'::text[])[1 + floor(power(random(), 2) * 9)::int]
FROM generate_series(1, :rows) n;

INSERT INTO message (tenant_id, id, version, created_at, created_by, updated_at, updated_by, campaign_id, subject_id, customer_id, channel, purpose, status,
    reason, address, sent_at)
SELECT :tenant, md5(:tenant || 'message' || n)::uuid, 1, at, 'system', at + random() * interval '2 days', 'system',
    md5(:tenant || 'campaign' || 1 + floor(power(random(), 2) * 40))::uuid, customer, customer, 'email', 'newsletter', status,
    CASE WHEN status IN ('skipped', 'failed') THEN ('{no-consent,no-address,bounced}'::text[])[1 + floor(random() * 3)::int] END,
    'person' || n || '@example.org', CASE WHEN status = 'sent' THEN at END
FROM (SELECT n, now() - (:rows - n) * interval '20 minutes' AS at, md5(:tenant || 'customer' || CASE WHEN n % 2000 = 0 THEN 1 ELSE n END)::uuid AS customer,
        ('{sent,sent,sent,skipped,queued,failed}'::text[])[1 + floor(power(random(), 2) * 6)::int] AS status
    FROM generate_series(1, :rows) n) made
ON CONFLICT DO NOTHING;
INSERT INTO message (tenant_id, id, version, created_at, created_by, updated_at, updated_by, campaign_id, subject_id, customer_id, channel, purpose, status)
SELECT :tenant, md5(:tenant || 'late message' || n)::uuid, 1, now(), 'system', now(), 'system', md5(:tenant || 'campaign' || 99)::uuid, md5('late' || n)::uuid,
    md5('late' || n)::uuid, 'email', 'newsletter', 'queued' FROM generate_series(1, 50) n;

INSERT INTO external_id (tenant_id, collection, system, external_id, record_id, created_at)
SELECT :tenant, collection, CASE WHEN n % 5000 = 9 THEN 'old-crm' WHEN n % 40 = 3 THEN 'till' WHEN n % 10 < 8 THEN 'erp' ELSE 'shop' END, 'X-' || n,
    md5(:tenant || word || n)::uuid, now() - (:rows - n) * interval '20 minutes'
FROM (VALUES ('templates', 'template'), ('campaigns', 'campaign'), ('messages', 'message')) collections (collection, word)
    CROSS JOIN generate_series(1, :rows) n WHERE n % 5 > 0;
