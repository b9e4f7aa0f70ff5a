"""States, bodies and groups where they are named: by the tables, their people and forces, their seat."""
