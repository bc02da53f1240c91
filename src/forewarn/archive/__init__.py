"""What is kept on disk: runs, digests, whole or not at all."""
