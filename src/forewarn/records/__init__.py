"""The nouns everyone speaks. No input, no output, no arithmetic beyond checking themselves."""
