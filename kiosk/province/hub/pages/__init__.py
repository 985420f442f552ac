"""The province's pages: a folder of static HTML, XLSX, CSV and Parquet files made from the facts of all kiosks."""
