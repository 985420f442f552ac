"""The page of the USB stick: which packs it has, and installing them."""
