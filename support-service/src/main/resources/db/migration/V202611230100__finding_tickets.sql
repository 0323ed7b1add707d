-- Folded subjects for finding, and the sorts that lists offer.
ALTER TABLE ticket ADD COLUMN subject_fold text;
UPDATE ticket SET subject_fold = bandhu_fold(subject);
ALTER TABLE ticket ALTER COLUMN subject_fold SET NOT NULL;
CREATE INDEX ticket_by_subject_fold ON ticket (tenant_id, subject_fold, created_at, id) WHERE deleted_at IS NULL;

CREATE INDEX ticket_by_resolved ON ticket (tenant_id, resolved_at, id) WHERE deleted_at IS NULL;
CREATE INDEX survey_answer_by_survey ON survey_answer (tenant_id, survey_id, answered_at, id);
