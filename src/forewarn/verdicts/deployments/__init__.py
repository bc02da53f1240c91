"""What was stationed, used, practised, counted, promised or withdrawn, where and when."""
