"""View models of the page «Đồng bộ» (sync): taking results away, receipts, copies of the record."""
