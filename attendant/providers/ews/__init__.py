"""Exchange Web Services through exchangelib, from Exchange 2007 SP1 to today's."""
