"""The commands, one a file: each has its `command`, its `HELP` and its `EXAMPLES`."""
