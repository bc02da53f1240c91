"""Who held a post, and when."""
