"""The office's side: publishing packs and receiving results. The kiosk's own code never imports it."""
