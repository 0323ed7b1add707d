SELECT bandhu_search_fill('tickets', 'ticket');
