"""The contents of papers that guides hand out: class lists, attendance sheets and take-home cards."""
