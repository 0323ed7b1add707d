-- The order in which facts are listed, whole and of one customer or opportunity.
CREATE INDEX purchase_listed ON purchase (tenant_id, at, event_id);
DROP INDEX purchase_at;
CREATE INDEX deal_outcome_listed ON deal_outcome (tenant_id, at, event_id);
DROP INDEX deal_outcome_at;
CREATE INDEX deal_outcome_customer ON deal_outcome (tenant_id, customer_id, at, event_id);
CREATE INDEX deal_outcome_opportunity ON deal_outcome (tenant_id, opportunity_id);
CREATE INDEX survey_score_listed ON survey_score (tenant_id, at, event_id);
DROP INDEX survey_score_at;
CREATE INDEX survey_score_customer ON survey_score (tenant_id, customer_id, at, event_id);
