"""The last look at a ruling: whether it rests on all that the sentence says, and on nothing else."""
