"""From the bytes of a file to one `Tree` value, whatever language they are in."""
