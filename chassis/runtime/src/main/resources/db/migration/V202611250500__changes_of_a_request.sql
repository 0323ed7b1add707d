-- What one request did is walked by id; who did what, and the few deletions, are looked for in the audit.
CREATE INDEX change_request ON change (tenant_id, correlation_id, id);
DROP INDEX change_correlation;
CREATE INDEX change_actor ON change (tenant_id, actor, id);
CREATE INDEX change_deletion ON change (tenant_id, id) WHERE after IS NULL;
