"""The classroom: exercises made of a compared story, and what pupils answer.

An exercise is made of a report (`making.py`, `tasks/`) and kept with its pupils and their
answers in a database (`store.py`, `tables.py`, `migrate.py`). Only codes open it
(`codes.py`): `teacher.py` takes the teacher's, `pupil.py` the class's and the pupils' own.
`follow.py` says how a class is getting on, `export.py` writes it down.
"""
