SELECT bandhu_search_fill('opportunities', 'opportunity');
SELECT bandhu_search_fill('products', 'product');
