"""`python main.py` is the program."""

import sys
from multiprocessing import freeze_support

from planner.app import main

if __name__ == "__main__":
    freeze_support()  # in a bundle, the process that reads a stranger's file begins here as well
    sys.exit(main())
