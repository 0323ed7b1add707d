SELECT bandhu_customizable('customer');
