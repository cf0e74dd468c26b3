"""The reader's language: labels, sentences, dates. A language is an argument, never a global."""
