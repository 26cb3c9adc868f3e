"""Words for a channel, as exports write them, to one neutral code per channel."""

from unicodedata import normalize

from core.intake.words import code_of, plain, word_list

CHANNELS: tuple[str, ...] = tuple(word_list("channels"))


def channel_code(word: str) -> str:
    """The code of a channel word (电话, "Phone call" → phone); an unknown word is its own code.

    An unknown word comes back NFKC-normalised and trimmed, so that it can still be grouped by.
    """
    return code_of("channels").get(plain(word)) or normalize("NFKC", word).strip()
