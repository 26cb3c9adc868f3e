"""`python -m core …` is the same as `huixiang …`."""

from core.cli import main

if __name__ == "__main__":
    raise SystemExit(main())
