"""Declarations of the spaCy components, and nothing else.

Every `spacy.blank()` on a machine loads this module through its entry points, so it imports nothing heavy:
each factory imports its component when it is called.
"""
