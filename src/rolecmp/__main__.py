"""`python -m rolecmp`."""

import sys

from rolecmp.cli import main

if __name__ == "__main__":
    sys.exit(main())
