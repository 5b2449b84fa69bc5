"""From results to a neutral document; one command a file, and no knowledge of any format."""
