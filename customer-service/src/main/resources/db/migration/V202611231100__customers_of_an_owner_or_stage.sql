-- The lists that sales people keep open: all of a stage, or one's own of a stage, by how long they are in it.
CREATE INDEX customer_stage_since ON customer (tenant_id, lifecycle_stage, lifecycle_since, id) WHERE deleted_at IS NULL;
CREATE INDEX customer_owner_stage ON customer (tenant_id, owner_id, lifecycle_stage, lifecycle_since, id) WHERE deleted_at IS NULL;
