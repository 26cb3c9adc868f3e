"""A seed in, the sample months out: the same bytes on every machine."""
