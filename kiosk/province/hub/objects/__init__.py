"""The object store: the files of a hub, which are the truth from which its database can be made again."""
