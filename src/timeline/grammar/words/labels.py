"""Sets of labels and tags of the English pipelines: ClearNLP dependencies, Penn tags, OntoNotes entities."""

SUBJECTS = ("nsubj", "nsubjpass")
"""What a subject is to its verb, active or passive."""
AUXILIARIES = frozenset({"aux", "auxpass"})
FINITE = ("VBD", "VBZ", "VBP", "MD")
"""The tags of verbs that have a tense, and of modals."""
NOUNS = ("NOUN", "PROPN")
DATED = ("DATE", "TIME")
"""What NER calls a time expression."""
NAMED = frozenset({"PERSON", "GPE", "ORG", "NORP"})
"""What NER calls people, states and bodies."""
