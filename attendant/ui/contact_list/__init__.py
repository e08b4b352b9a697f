"""The list of colleagues: rows that sort and judge themselves, painted in one go."""
