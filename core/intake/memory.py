"""Memory that a table has let go of to memory that others may use."""

import pyarrow as pa

# arrow's own allocator gives pages back so eagerly that each step over whole columns waits for them
pa.set_memory_pool(pa.system_memory_pool())


def give_back() -> None:
    """Give back at once what was let go of, in the middle of what is held too.

    Of a million rows it is as much as the rows themselves take.
    """
    pa.default_memory_pool().release_unused()
