"""Facts of all kiosks in a hub, folded from their statements by the code that folds the events of a kiosk."""
