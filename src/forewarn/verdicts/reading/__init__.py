"""A sentence as findings need it: systems, places with roles, measures with comparators, dates, and how it is put."""
