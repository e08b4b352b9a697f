"""Values, rules, ports, errors and events of the console; standard library only, no I/O, no clock of its own."""
