"""Reports of the commune: the periods that they cover, and what they count."""
