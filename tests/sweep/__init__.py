"""The hostile sweep: every hostile letter and file through all that reads, shows and takes along.

`make sweep` runs it whole; `make test` holds a small sample of it and does not collect this folder.
"""
