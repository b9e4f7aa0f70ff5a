"""The parse, read once for everybody: verb groups, clauses, arguments, paths, and where a date hangs.

`tokens` holds what is read of a spaCy token; `reattachment` mends the parser's habits before anything else is
read; `arguments` and `clauses` tell who does what to whom; `parties` finds the parties that a noun phrase
names; `missions` lists who speaks for a state abroad; `timelinks` ties time expressions to triggers. Knows no
event type.
"""
