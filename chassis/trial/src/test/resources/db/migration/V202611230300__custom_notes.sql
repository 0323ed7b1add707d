SELECT bandhu_customizable('note');
