"""Which date belongs to which event: candidates weighed, one chosen, others filled in from the text around.

`weighing` gives integer scores with a reason each, `choice` takes the best, `discourse` and `distances` carry
dates over sentences. Pure: knows no spaCy.
"""
