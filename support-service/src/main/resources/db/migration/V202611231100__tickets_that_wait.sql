-- Queues: the few tickets in a state of work, by how urgent they are and who has them.
CREATE INDEX ticket_by_work ON ticket (tenant_id, status, priority, assignee_id, created_at, id) WHERE deleted_at IS NULL;
