"""From the spans that the pipes found to event mentions with their parties and candidate dates.

`reader` puts a mention together; `roles`, `naming`, `together` and `otherside` fill its slots; `counterparts`
looks for the side that its sentence leaves out; `authors` tells who wrote or says the text.
"""
