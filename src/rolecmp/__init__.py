"""Compares job roles: what each builds, what two share, and which is the shortest jump."""

__version__ = "0.1.0"
