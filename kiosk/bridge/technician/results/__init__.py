"""View models of the page «Đồng bộ» (sync): export of results, receipts, copies of the record."""
