"""Lists of all declarations by year, department, form, amount and source of funds."""
