"""The order in which colleagues stand while nothing is searched for."""

from attendant.core.contact import Contact
from attendant.directory import folding


def place_in_list(contact: Contact) -> tuple[bool, str, str, int]:
    """Return a key to sort by: favourites first, then by name as ``folding`` reads it, so that Ä stands beside A."""
    return not contact.favourite, folding.plain(contact.name), contact.name, contact.contact_id
