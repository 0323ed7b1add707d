-- The list that a representative keeps open: one's own open deals by the day that they should close.
CREATE INDEX opportunity_by_owner_close ON opportunity (tenant_id, owner_id, category, expected_close_date, id) WHERE deleted_at IS NULL;
-- Few orders are refunded, and who looks for them asks when.
CREATE INDEX sales_order_by_refunded ON sales_order (tenant_id, refunded_at, id) WHERE deleted_at IS NULL AND refunded_at IS NOT NULL;
