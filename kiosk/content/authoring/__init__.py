"""The author's side of packs: reads and checks sources, narrates and builds."""
