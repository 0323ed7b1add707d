-- Folded names for finding, and the sorts that lists offer.
ALTER TABLE template ADD COLUMN name_fold text;
UPDATE template SET name_fold = bandhu_fold(name);
ALTER TABLE template ALTER COLUMN name_fold SET NOT NULL;
CREATE INDEX template_by_name_fold ON template (tenant_id, name_fold, created_at, id) WHERE deleted_at IS NULL;

ALTER TABLE campaign ADD COLUMN name_fold text;
UPDATE campaign SET name_fold = bandhu_fold(name);
ALTER TABLE campaign ALTER COLUMN name_fold SET NOT NULL;
CREATE INDEX campaign_by_name_fold ON campaign (tenant_id, name_fold, created_at, id) WHERE deleted_at IS NULL;

CREATE INDEX campaign_by_started ON campaign (tenant_id, started_at, id) WHERE deleted_at IS NULL;
CREATE INDEX message_by_campaign ON message (tenant_id, campaign_id, created_at, id) WHERE deleted_at IS NULL;
CREATE INDEX message_by_sent ON message (tenant_id, sent_at, id) WHERE deleted_at IS NULL;
