-- Documents are made otherwise since the chassis asks the statistics which words are frequent.
SELECT bandhu_search_fill('tickets', 'ticket');
