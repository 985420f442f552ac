"""Changes to the source files of lessons, and the forms that the studio shows for them."""
