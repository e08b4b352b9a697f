"""What the organisation decides, above the person's own settings.

Three places say so, the strongest first: the registry of the machine, the registry of the person, and the machine-wide
settings file. Each option counts from the first place that has a good value for it; the dialog shows it locked. Loading
this package is quick and reads nothing: the first window needs it.
"""

from attendant.settings.policy.layers import Layer, Origin
from attendant.settings.policy.sources import PolicySource, Reading, of_this_machine

__all__ = ["Layer", "Origin", "PolicySource", "Reading", "of_this_machine"]
