"""Many stories at once: read, compared by workers, written and summed up.

`run` is the way through: stories come from `folders` or `tables`, `work` compares one in a
worker, `cluster` keeps the workers busy, `state` remembers what is done and `summary` sums up.
"""
