-- A batch writes its customers together, and keys of one before another customer: whose they are is asked when it ends.
ALTER TABLE customer_key ALTER CONSTRAINT customer_key_tenant_id_record_id_fkey DEFERRABLE INITIALLY DEFERRED;
