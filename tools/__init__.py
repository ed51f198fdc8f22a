"""What the maintainers of this repository run; none of it is part of the package."""
