"""Letters for the Alt key, chosen so that no two controls on the screen share one, in every language."""


def with_mnemonic(title: str, taken: set[str]) -> str:
    """Return ``title`` with ``&`` before a letter that is free, and take that letter.

    Beginnings of words come first, then any letter or digit. Where none is free the title stays as it is.

    Args:
        title: Plain words.
        taken: Letters in lower case that are in use; the chosen one is added.
    """
    beginnings = [at for at in range(len(title)) if at == 0 or not title[at - 1].isalnum()]
    for at in (*beginnings, *range(len(title))):
        letter = title[at].lower()
        if letter.isascii() and letter.isalnum() and letter not in taken:
            taken.add(letter)
            return title[:at].replace("&", "&&") + "&" + title[at:].replace("&", "&&")
    return title.replace("&", "&&")
