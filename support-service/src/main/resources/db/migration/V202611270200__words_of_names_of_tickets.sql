-- Documents are made otherwise since the chassis' migration of the same day.
SELECT bandhu_search_fill('tickets', 'ticket');
