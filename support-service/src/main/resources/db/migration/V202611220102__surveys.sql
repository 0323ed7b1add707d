CREATE TABLE survey (
    tenant_id       text        NOT NULL,
    id              uuid        NOT NULL,
    version         bigint      NOT NULL,
    external_ids    jsonb       NOT NULL DEFAULT '[]',
    created_at      timestamptz NOT NULL,
    created_by      text        NOT NULL,
    updated_at      timestamptz NOT NULL,
    updated_by      text        NOT NULL,
    deleted_at      timestamptz,
    kind            text        NOT NULL CHECK (kind IN ('csat')),
    trigger         text        NOT NULL CHECK (trigger IN ('ticket-resolved')),
    enabled         boolean     NOT NULL,
    question        jsonb       NOT NULL,
    delay_seconds   bigint      NOT NULL CHECK (delay_seconds >= 0),
    PRIMARY KEY (tenant_id, id)
);
SELECT bandhu_protect('survey');

CREATE INDEX survey_by_created ON survey (tenant_id, created_at, id) WHERE deleted_at IS NULL;
CREATE INDEX survey_by_updated ON survey (tenant_id, updated_at, id) WHERE deleted_at IS NULL;

-- Who was asked about a ticket, or answered elsewhere; answered_at is null until an answer is there.
CREATE TABLE survey_answer (
    tenant_id       text        NOT NULL,
    id              uuid        NOT NULL,
    version         bigint      NOT NULL,
    external_ids    jsonb       NOT NULL DEFAULT '[]',
    created_at      timestamptz NOT NULL,
    created_by      text        NOT NULL,
    updated_at      timestamptz NOT NULL,
    updated_by      text        NOT NULL,
    deleted_at      timestamptz,
    survey_id       uuid        NOT NULL,
    kind            text        NOT NULL,
    ticket_id       uuid        NOT NULL,
    subject_id      uuid,
    customer_id     uuid,
    invited_at      timestamptz,
    sent_at         timestamptz,
    withdrawn       boolean     NOT NULL,
    score           integer     CHECK (score BETWEEN 1 AND 5),
    comment         text,
    answered_at     timestamptz,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, survey_id) REFERENCES survey (tenant_id, id),
    CHECK ((score IS NULL) = (answered_at IS NULL))
);
SELECT bandhu_protect('survey_answer');

CREATE INDEX survey_answer_by_answered ON survey_answer (tenant_id, answered_at, id) WHERE deleted_at IS NULL;
CREATE INDEX survey_answer_by_created ON survey_answer (tenant_id, created_at, id) WHERE deleted_at IS NULL;
CREATE INDEX survey_answer_by_updated ON survey_answer (tenant_id, updated_at, id) WHERE deleted_at IS NULL;
CREATE INDEX survey_answer_by_ticket ON survey_answer (tenant_id, ticket_id, answered_at, id);
CREATE INDEX survey_answer_by_customer ON survey_answer (tenant_id, customer_id, answered_at, id);
CREATE INDEX survey_answer_by_score ON survey_answer (tenant_id, score, answered_at, id) WHERE deleted_at IS NULL;
