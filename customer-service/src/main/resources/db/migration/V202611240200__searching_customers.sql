SELECT bandhu_search_fill('customers', 'customer');
-- Names are sorted by the tenant's first language from now on.
SELECT bandhu_recollate('customers', 'customer');
