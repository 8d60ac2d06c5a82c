"""Floor 7: the collection: records, links, duplicates, corrections, citation keys, the store."""
