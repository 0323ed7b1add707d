-- What is left of quotas in windows that are not over yet. The tenant is '-' for requests without a token; id is a keyed digest
-- of who is counted. Not logged: after a crash counting begins anew, which costs less than writing each slice twice.
CREATE UNLOGGED TABLE rate_bucket (
    tenant_id text NOT NULL,
    id bytea NOT NULL,
    state bytea NOT NULL,
    ends_at timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, id)
);
CREATE INDEX rate_bucket_ends_at ON rate_bucket (ends_at);
SELECT bandhu_protect_worker('rate_bucket');
