"""Ways out of a clash: whole change sets, each tried on the plan, ranked by what they leave. Begin with `suggest`."""
