"""Mentions with dates become the entries of a timeline: merged, given their parties, headed and ordered.

`scope` leaves out what is no diplomacy, `topic` lends parties that a text takes for granted, `merging` makes
one entry of many mentions, `participants` and `headlines` fill it. Pure: knows no spaCy.
"""
