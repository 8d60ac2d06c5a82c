"""From style elements to Python closures, once for every shape of item: one file per element of CSL."""
