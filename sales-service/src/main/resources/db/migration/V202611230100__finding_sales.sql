-- Folded names for finding; records without an amount or a date are walked after the others, so no column stands in for them.
ALTER TABLE product ADD COLUMN name_fold text;
UPDATE product SET name_fold = bandhu_fold(name);
ALTER TABLE product ALTER COLUMN name_fold SET NOT NULL;
CREATE INDEX product_by_name_fold ON product (tenant_id, name_fold, created_at, id) WHERE deleted_at IS NULL;

ALTER TABLE seller ADD COLUMN name_fold text;
UPDATE seller SET name_fold = bandhu_fold(name);
ALTER TABLE seller ALTER COLUMN name_fold SET NOT NULL;
CREATE INDEX seller_by_name_fold ON seller (tenant_id, name_fold, created_at, id) WHERE deleted_at IS NULL;

ALTER TABLE team ADD COLUMN name_fold text;
UPDATE team SET name_fold = bandhu_fold(name);
ALTER TABLE team ALTER COLUMN name_fold SET NOT NULL;
CREATE INDEX team_by_name_fold ON team (tenant_id, name_fold, created_at, id) WHERE deleted_at IS NULL;

ALTER TABLE pipeline ADD COLUMN name_fold text;
UPDATE pipeline SET name_fold = bandhu_fold(name);
ALTER TABLE pipeline ALTER COLUMN name_fold SET NOT NULL;
CREATE INDEX pipeline_by_name_fold ON pipeline (tenant_id, name_fold, created_at, id) WHERE deleted_at IS NULL;

ALTER TABLE opportunity ADD COLUMN name_fold text;
UPDATE opportunity SET name_fold = bandhu_fold(name);
ALTER TABLE opportunity ALTER COLUMN name_fold SET NOT NULL;
CREATE INDEX opportunity_by_name_fold ON opportunity (tenant_id, name_fold, created_at, id) WHERE deleted_at IS NULL;

ALTER TABLE opportunity DROP COLUMN amount_sort, DROP COLUMN close_date_sort;
CREATE INDEX opportunity_by_amount ON opportunity (tenant_id, amount_minor, id) WHERE deleted_at IS NULL;
CREATE INDEX opportunity_by_close ON opportunity (tenant_id, expected_close_date, id) WHERE deleted_at IS NULL;
CREATE INDEX opportunity_by_closed ON opportunity (tenant_id, closed_at, id) WHERE deleted_at IS NULL;
CREATE INDEX opportunity_by_stage_alone ON opportunity (tenant_id, stage_id, created_at, id) WHERE deleted_at IS NULL;
