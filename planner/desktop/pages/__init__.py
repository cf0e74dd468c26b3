"""The screens, a package each; they never import each other."""
