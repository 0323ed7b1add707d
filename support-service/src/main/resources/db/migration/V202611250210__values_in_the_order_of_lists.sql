SELECT bandhu_date_values('ticket');
SELECT bandhu_date_external_ids('tickets', 'ticket');
