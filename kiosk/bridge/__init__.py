"""Between the use cases and QML: view models, jobs, speech, translation. Only here and in app.py is Qt known."""
