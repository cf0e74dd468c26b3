"""The clash drawer: what is wrong with the plan, in four lanes, with the ways out."""
