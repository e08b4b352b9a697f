"""``python -m attendant``."""

import sys

from attendant.app import main

if __name__ == "__main__":
    sys.exit(main())
