"""View models of the page that installs packs from a USB stick or from the province's mirror."""
