"""Fill the open slots in one go: who could take which without a clash, and which filling is the best."""

from planner.clashes.assign.assignment import Assignment as Assignment
from planner.clashes.assign.assignment import Filled as Filled
from planner.clashes.assign.assignment import Unfilled as Unfilled
from planner.clashes.assign.filling import SECONDS as SECONDS
from planner.clashes.assign.filling import assign as assign
