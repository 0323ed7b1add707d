-- A service desk: most tickets are closed, a few agents have nearly all, every second customer answered a survey.
INSERT INTO known_customer (tenant_id, id, version, deleted, email, reachable, display_name, display_name_fold, language, country, stage)
SELECT :tenant, md5(:tenant || 'customer' || n)::uuid, 1, n % 40 = 0, 'person' || n || '@example.org', true, 'Kamala Silva ' || n,
    'kamala silva ' || n, CASE WHEN n % 10 > 0 THEN ('{si,si,en,ta,bn,am,ur}'::text[])[1 + floor(power(random(), 2) * 7)::int] END,
    CASE WHEN n % 20 > 0 THEN ('{LK,LK,IN,BD,ET,PK,GB,AE,SG,MV}'::text[])[1 + floor(power(random(), 3) * 10)::int] END,
    ('{prospect,prospect,acquired,retained,selected,extended,at-risk,churned,won-back}'::text[])[1 + floor(power(random(), 2) * 9)::int]
FROM generate_series(1, :rows) n;

INSERT INTO ticket (tenant_id, id, version, created_at, created_by, updated_at, updated_by, deleted_at, number, subject, subject_fold, subject_id, customer_id,
    requester_name, requester_email, channel, category, priority, assignee_id, tags, status, status_since, opened_at, resolved_at, closed_at, reopens)
SELECT :tenant, md5(:tenant || 'ticket' || n)::uuid, 1 + n % 5, at, 'user:agent-' || n % 30, at + random() * interval '30 days', 'user:agent-' || n % 30,
    CASE WHEN n % 40 = 0 THEN now() END, n, label, bandhu_fold(label), customer, customer, CASE WHEN customer IS NULL THEN 'Nobody known' END, NULL,
    ('{email,email,web,phone,chat,social,api}'::text[])[1 + floor(power(random(), 2) * 7)::int],
    CASE WHEN n % 9 > 0 THEN 'category-' || floor(power(random(), 3) * 30) END, ('{normal,normal,low,high,urgent}'::text[])[1 + floor(power(random(), 2) * 5)::int],
    CASE WHEN n % 12 > 0 THEN 'agent-' || floor(power(random(), 2) * 100) END, '["delivery"]', status, at + interval '1 day', at,
    CASE WHEN status IN ('resolved', 'closed') THEN at + random() * interval '10 days' END, CASE WHEN status = 'closed' THEN at + interval '14 days' END, 0
FROM (SELECT n, now() - (:rows - n) * interval '20 minutes' AS at, CASE WHEN n % 50 = 0 THEN 'Where is my order?' ELSE 'የት ነው order ' || n || '?' END AS label,
        CASE WHEN n % 30 > 0 THEN md5(:tenant || 'customer' || 1 + floor(power(random(), 2) * :rows))::uuid END AS customer,
        ('{closed,closed,closed,resolved,pending,open,on-hold,new}'::text[])[1 + floor(power(random(), 2) * 8)::int] AS status
    FROM generate_series(1, :rows) n) made;

INSERT INTO ticket_message (tenant_id, id, ticket_id, kind, direction, body, at, recorded_at, author)
SELECT tenant_id, md5(id || 'message' || n)::uuid, id, CASE WHEN n = 3 THEN 'note' ELSE 'reply' END, CASE n WHEN 1 THEN 'in' WHEN 2 THEN 'out' END,
    'It was to arrive yesterday.', opened_at + n * interval '3 hours', opened_at, 'user:agent-' || n
FROM ticket CROSS JOIN generate_series(1, 3) n WHERE tenant_id = :tenant;

INSERT INTO survey (tenant_id, id, version, created_at, created_by, updated_at, updated_by, kind, trigger, enabled, question, delay_seconds)
SELECT :tenant, md5(:tenant || 'survey' || n)::uuid, 1, now() - (:rows - n) * interval '20 minutes', 'user:manager', now() - random() * interval '90 days',
    'user:manager', 'csat', 'ticket-resolved', n % 10 = 0, '{"en": "How did we do?", "si": "අපි කොහොමද?"}', 3600
FROM generate_series(1, :rows) n;

INSERT INTO survey_answer (tenant_id, id, version, created_at, created_by, updated_at, updated_by, survey_id, kind, ticket_id, subject_id, customer_id,
    invited_at, withdrawn, score, comment, answered_at)
SELECT :tenant, md5(:tenant || 'answer' || n)::uuid, 1, at, 'system', at + random() * interval '9 days', 'system',
    md5(:tenant || 'survey' || 1 + floor(power(random(), 2) * 30))::uuid, 'csat', md5(:tenant || 'ticket' || n)::uuid, customer, customer, at, false,
    CASE WHEN n % 2 = 0 THEN 5 - floor(power(random(), 2) * 5)::int END, CASE WHEN n % 10 = 0 THEN 'Thank you.' END,
    CASE WHEN n % 2 = 0 THEN at + interval '1 day' END
FROM (SELECT n, now() - (:rows - n) * interval '20 minutes' AS at, md5(:tenant || 'customer' || 1 + floor(power(random(), 2) * :rows))::uuid AS customer
    FROM generate_series(1, :rows) n) made;

INSERT INTO external_id (tenant_id, collection, system, external_id, record_id, created_at)
SELECT :tenant, collection, CASE WHEN n % 5000 = 9 THEN 'old-crm' WHEN n % 40 = 3 AND collection <> 'survey-answers' THEN 'till' WHEN n % 10 < 8 THEN 'erp' ELSE 'shop' END, 'X-' || n,
    md5(:tenant || word || n)::uuid, now() - (:rows - n) * interval '20 minutes'
FROM (VALUES ('tickets', 'ticket'), ('surveys', 'survey'), ('survey-answers', 'answer')) collections (collection, word)
    CROSS JOIN generate_series(1, :rows) n WHERE n % 5 > 0;

-- Fields of the tenant's own: most records have some of them, few values are frequent, of each field one is middling.
INSERT INTO custom_field (tenant_id, id, version, created_at, created_by, updated_at, updated_by, of_collection, key, label, type, options)
SELECT :tenant, md5(:tenant || key)::uuid, 1, now(), 'user:admin', now(), 'user:admin', 'tickets', key, key, type, options::jsonb
FROM (VALUES ('size', 'number', '[]'), ('due', 'date', '[]'), ('motto', 'text', '[]'), ('vip', 'boolean', '[]'), ('budget', 'money', '[]'),
    ('tier', 'select', '[{"key": "a", "label": "A"}, {"key": "b", "label": "B"}, {"key": "c", "label": "C"}]')) fields (key, type, options);

INSERT INTO ticket_value (tenant_id, record_id, created_at, field_id, ord, t, f, s, n, day, md, flag)
SELECT tenant_id, id, created_at, md5(tenant_id || key)::uuid, 0,
    CASE key WHEN 'motto' THEN motto WHEN 'tier' THEN tier WHEN 'budget' THEN 'LKR' END, CASE key WHEN 'motto' THEN motto WHEN 'tier' THEN tier END,
    CASE key WHEN 'motto' THEN convert_to(motto, 'UTF8') WHEN 'tier' THEN convert_to(tier, 'UTF8') END,
    CASE key WHEN 'size' THEN size * 1000000 WHEN 'budget' THEN size * 100 END, CASE key WHEN 'due' THEN due END,
    CASE key WHEN 'due' THEN extract(month FROM due) * 100 + extract(day FROM due) END, CASE key WHEN 'vip' THEN random() < 0.04 END
FROM (SELECT tenant_id, id, created_at, CASE WHEN random() < 0.04 THEN 'motto of some' ELSE 'motto ' || greatest(0, floor(random() * 9000) - 4000) END AS motto,
        CASE WHEN random() < 0.0005 THEN 'c' WHEN random() < 0.04 THEN 'b' ELSE 'a' END AS tier,
        CASE WHEN random() < 0.04 THEN 40 ELSE floor(power(random(), 2) * 20000) END::bigint AS size,
        CASE WHEN random() < 0.04 THEN date '2026-03-31' ELSE date '2000-01-01' + floor(random() * 9000)::int END AS due
    FROM ticket WHERE tenant_id = :tenant) made
CROSS JOIN unnest('{size,due,motto,vip,tier,budget}'::text[]) key WHERE random() < 0.7;

INSERT INTO ticket_value (tenant_id, record_id, created_at, field_id, ord, t)
SELECT tenant_id, id, created_at, '00000000-0000-0000-0000-000000000001', n, 'tag-' || n || floor(power(random(), 3) * 300)
FROM ticket CROSS JOIN generate_series(0, 1) n WHERE tenant_id = :tenant AND random() < 0.6;
