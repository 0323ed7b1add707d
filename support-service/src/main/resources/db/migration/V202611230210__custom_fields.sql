SELECT bandhu_customizable('ticket');

-- Tags are found beside the values of custom fields, under an id that no field has.
INSERT INTO ticket_value (tenant_id, record_id, field_id, ord, t)
SELECT tenant_id, id, '00000000-0000-0000-0000-000000000001', tag.place - 1, tag.word
FROM ticket, jsonb_array_elements_text(tags) WITH ORDINALITY AS tag (word, place);
