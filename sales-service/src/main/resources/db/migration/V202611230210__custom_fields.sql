SELECT bandhu_customizable('opportunity');
