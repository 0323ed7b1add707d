SELECT bandhu_date_values('note');
