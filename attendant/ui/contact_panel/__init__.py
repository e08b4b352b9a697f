"""Everything about the colleague who is selected."""
