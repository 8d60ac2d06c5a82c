"""Training of the tagger: `python -m citekit.parse.train --help`."""
