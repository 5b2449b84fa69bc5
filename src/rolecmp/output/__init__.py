"""From documents and results to text, one format a file. Nothing here prints."""
