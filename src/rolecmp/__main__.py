"""`python -m rolecmp`."""

from rolecmp.cli import process

if __name__ == "__main__":
    process()
