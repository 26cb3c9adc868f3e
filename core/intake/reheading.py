"""A table whose header was taken from the wrong row to the same table under the right one."""

from dataclasses import replace
from secrets import token_hex

import pyarrow as pa

from core.intake.reading import cell_file
from core.intake.reading.raw_table import RawTable

NO_HEADER = "col_{}"


def under(raw: RawTable, row_no: int) -> RawTable:
    """The table below its row `row_no` (1-based below the present header), which is its header.

    0: there is no header, and what was taken for one is the first row. The cells stand in a new
    file beside the old one, which stays.
    """
    cells = cell_file.table(raw.path)
    if row_no:
        header = [str(column[row_no - 1].as_py()).strip() for column in cells.columns]
        rows = cells.slice(row_no)
    else:
        header = [NO_HEADER.format(place) for place in range(len(raw.header))]
        first = [
            pa.array([name], type)
            for name, type in zip(raw.header, cells.schema.types, strict=True)
        ]
        rows = pa.concat_tables([pa.table(first, schema=cells.schema), cells])
    path = raw.path.with_name(f"{token_hex(8)}{cell_file.SUFFIX}")
    cell_file.write(rows.to_batches(), rows.schema, path)
    # the header of before is a line above now
    above = raw.skipped_above + row_no
    return replace(raw, header=header, path=path, n_rows=rows.num_rows, skipped_above=above)
