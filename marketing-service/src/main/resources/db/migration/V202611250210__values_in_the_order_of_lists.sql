SELECT bandhu_date_external_ids('campaigns', 'campaign');
SELECT bandhu_date_external_ids('templates', 'template');
