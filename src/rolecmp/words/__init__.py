"""One understanding of words for names, titles, questions, searches and texts. Knows no dataset."""
