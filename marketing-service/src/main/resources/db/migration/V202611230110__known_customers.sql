-- What records say of their customers, for conditions and for showing them together.
ALTER TABLE known_customer
    ADD COLUMN display_name_fold text,
    ADD COLUMN country text,
    ADD COLUMN stage text;
UPDATE known_customer SET display_name_fold = bandhu_fold(display_name);
CREATE INDEX known_customer_name_fold ON known_customer (tenant_id, display_name_fold);
CREATE INDEX known_customer_stage ON known_customer (tenant_id, stage);
