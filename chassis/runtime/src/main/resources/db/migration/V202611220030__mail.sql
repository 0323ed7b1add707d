-- Mails on their way out: what is waiting, what is being handed over, and what may or may not have left when its sender died.
-- The row goes when the mail is sent, or not sent after all. Its text is written at the moment of sending and never kept.
CREATE TABLE mail (
    tenant_id text NOT NULL,
    kind text NOT NULL,
    id uuid NOT NULL,
    state text NOT NULL CHECK (state IN ('waiting', 'sending', 'unsure')),
    queued_at timestamptz NOT NULL,
    due_at timestamptz NOT NULL,
    attempts int NOT NULL DEFAULT 0,
    claimed_at timestamptz,
    PRIMARY KEY (tenant_id, kind, id)
) WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000);
CREATE INDEX mail_due ON mail (due_at) WHERE state = 'waiting';
CREATE INDEX mail_claimed ON mail (claimed_at) WHERE state = 'sending';
SELECT bandhu_protect_worker('mail');
