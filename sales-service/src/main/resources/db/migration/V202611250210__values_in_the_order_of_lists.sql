SELECT bandhu_date_values('opportunity');
SELECT bandhu_date_external_ids('opportunities', 'opportunity');
SELECT bandhu_date_external_ids('orders', 'sales_order');
SELECT bandhu_date_external_ids('pipelines', 'pipeline');
SELECT bandhu_date_external_ids('products', 'product');
SELECT bandhu_date_external_ids('sellers', 'seller');
SELECT bandhu_date_external_ids('teams', 'team');
