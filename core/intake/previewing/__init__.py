"""A cleaned table to what a person looks at before saying yes: little of it, and nobody's data."""
