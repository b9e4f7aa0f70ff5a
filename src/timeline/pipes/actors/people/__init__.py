"""People where they are named: their titles, their names, and who of them is one person."""
