"""Floor 9: what a person takes home: the output folder, the report page, the tables and the findings in every form."""
