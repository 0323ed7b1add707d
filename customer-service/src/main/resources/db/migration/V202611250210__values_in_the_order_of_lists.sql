SELECT bandhu_date_values('customer');
SELECT bandhu_date_external_ids('customers', 'customer');

ALTER TABLE customer_key ADD COLUMN created_at timestamptz;
UPDATE customer_key k SET created_at = c.created_at FROM customer c WHERE c.tenant_id = k.tenant_id AND c.id = k.record_id;
ALTER TABLE customer_key ALTER COLUMN created_at SET NOT NULL;
CREATE INDEX customer_key_created ON customer_key (tenant_id, kind, value, created_at, record_id);
