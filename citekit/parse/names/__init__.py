"""Names in references: a list as printed goes in, CSL names come out, in the order they are printed.

>>> [name.family for name in parse_names("Kılıç Çakmak, E., Akgün, Ö. E. ve Demirel, F.").names]
['Kılıç Çakmak', 'Akgün', 'Demirel']
"""

from citekit.parse.names.listing import NameList, parse_names

__all__ = ["NameList", "parse_names"]
