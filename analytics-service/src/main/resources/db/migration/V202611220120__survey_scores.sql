-- What people answered to surveys, by the moment of the answer.
CREATE TABLE survey_score (
    tenant_id   text        NOT NULL,
    event_id    uuid        NOT NULL,
    kind        text        NOT NULL,
    score       int         NOT NULL,
    ticket_id   uuid,
    at          timestamptz NOT NULL,
    recorded_at timestamptz NOT NULL,
    subject_id  uuid,
    customer_id uuid,
    reverted    boolean     NOT NULL,
    PRIMARY KEY (tenant_id, event_id)
) PARTITION BY RANGE (event_id);
CREATE INDEX survey_score_at ON survey_score (tenant_id, at);
CREATE INDEX survey_score_recorded ON survey_score (tenant_id, recorded_at);
SELECT bandhu_protect('survey_score');
SELECT bandhu_partition('survey_score', 'month');
