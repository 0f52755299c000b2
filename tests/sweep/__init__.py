"""The sweep: hostile letters and files through all that reads, shows and takes along; all screens.

`make sweep` runs it whole; `make test` holds a small sample of it and does not collect this folder.
"""
