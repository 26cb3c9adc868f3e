"""A seeded number of tickets in, one table of ratios out: `python -m tests.bench`."""
