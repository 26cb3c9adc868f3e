"""`python -m sample_data.generator` writes the committed files again."""

from sample_data import HERE
from sample_data.generator.writing import write

write(HERE)
