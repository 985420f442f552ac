"""The page «Đồng bộ»: results that leave, receipts, copies of the record."""
