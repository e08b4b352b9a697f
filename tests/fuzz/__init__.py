"""What comes from outside, damaged in every way that can be drawn: it is understood or refused, and nothing breaks."""
