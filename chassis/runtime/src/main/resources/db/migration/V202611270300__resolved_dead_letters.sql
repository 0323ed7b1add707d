-- What became of dead letters: who had them replayed or discarded, and why. Values are not kept: the topic, or nobody, has them.
CREATE TABLE dead_letter_resolved (
    tenant_id text NOT NULL,
    id uuid NOT NULL,
    channel text NOT NULL,
    topic text NOT NULL,
    partition int NOT NULL,
    record_offset bigint NOT NULL,
    key text NOT NULL,
    event_id uuid,
    type text,
    state text NOT NULL CHECK (state IN ('replayed', 'discarded')),
    cause text,
    attempts int NOT NULL,
    created_at timestamptz NOT NULL,
    resolved_at timestamptz NOT NULL,
    resolved_by text NOT NULL,
    reason text,
    PRIMARY KEY (tenant_id, id)
) PARTITION BY RANGE (id);
SELECT bandhu_protect('dead_letter_resolved');
SELECT bandhu_partition('dead_letter_resolved', 'month', interval '90 days');
