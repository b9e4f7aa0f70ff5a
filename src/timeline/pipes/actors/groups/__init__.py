"""States, bodies and groups where they are named: by the tables, by their people and forces, by their seat."""
