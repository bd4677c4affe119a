"""Every limit on what may come in, in one place; pages and messages quote these."""

from __future__ import annotations

MIN_ARTICLES = 2
MAX_ARTICLES = 6
# A long read is 60,000 characters; 2 MB leaves room for a book chapter.
MAX_TEXT_BYTES = 2_000_000
# All versions together: 3 × 2,000 sentences take 28 s of a processor and 751 MB, 288 MB of it two
# tables of all sentences by all, which grow with the square (docs/performance.md, long articles).
MAX_SENTENCES = 6_000
MAX_FILE_BYTES = 10_000_000
# A .docx is a zip: a small file may unpack to gigabytes.
MAX_UNPACKED_BYTES = 50_000_000
# Under 20 letters nothing can be compared and no language can be told.
MIN_LETTERS = 20
# A report is some ten times as long as the texts it compares.
MAX_SAVED_BYTES = 100_000_000
# A translation memory of 100,000 sentence pairs is about 40 MB as TMX.
MAX_MEMORY_BYTES = 50_000_000
# The largest Argos package of these languages is a file of 285 MB and unpacks to 330 MB, in
# some 20 files: weights hardly shrink when packed.
MAX_PACKAGE_BYTES = 2_000_000_000
MAX_PACKAGE_FILES = 1_000
# How many times its size a package file may unpack to, and how much may anyway.
MAX_PACKAGE_COMPRESSION = 20
ANY_PACKAGE_BYTES = 50_000_000
# What the page takes as an upload, which it holds in memory; the command line takes more.
MAX_PACKAGE_UPLOAD_BYTES = 400_000_000
# A translated sentence takes about 250 bytes on disk: room for some 200,000.
MAX_CACHE_BYTES = 50_000_000
# A long read; two of them are laid side by side, word by word, in some 10 s.
MAX_PASTED_LETTERS = 60_000
# Longer than any sentence of a newspaper, and than its translation.
MAX_TRANSLATION_LETTERS = 5_000
# A page of a pupil's handwriting has some 1,500 letters.
MAX_FINDING_NOTE_LETTERS = 2_000
# Three versions of 200 sentences have some 400 findings.
MAX_NOTES = 5_000
# The program's own lexicon of three languages has 8,900 lines in 1.1 MB.
MAX_LEXICON_BYTES = 5_000_000
MAX_LEXICON_LINES = 20_000
# The longest wording of the program's lexicon has seven words, the longest cell 540 letters.
MAX_WORDING_WORDS = 8
MAX_LEXICON_CELL_LETTERS = 1_000
# What a reader's own browser keeps of the stories on view.
MAX_RECENT_STORIES = 20
MAX_RECENT_BYTES = 50_000_000
# A state of three versions of 200 sentences is some 60 kB, written out.
MAX_UNDO = 200
# A year of a school at once; a class has some 35 pupils.
MAX_PUPILS = 200
# A school's for a year; at some 200 kB each they take 400 MB.
MAX_EXERCISES = 2_000
# A story of three versions of 200 sentences is some 400 kB.
MAX_EXERCISE_BYTES = 5_000_000
MAX_PUPIL_NAME_LETTERS = 40
# An introduction and an answer in words fit a page, a note beside a mark a few lines.
MAX_INTRODUCTION_LETTERS = 3_000
MAX_ANSWER_LETTERS = 3_000
MAX_COMMENT_LETTERS = 2_000
MAX_NOTE_LETTERS = 300
MAX_EXERCISE_TITLE_LETTERS = 120
# More than any story of six versions has to be marked for one task.
MAX_ANSWER_MARKS = 200
# A browser's request with an answer: that many marks with their notes, as JSON.
MAX_ANSWER_BYTES = 600_000
MAX_EXERCISE_MINUTES = 600
# Links of exercises that a teacher's own browser remembers: some two a week of a school year.
MAX_REMEMBERED_EXERCISES = 60
# PDF, Word and all but small web pages are read by a process of its own: 300 pages of 60 lines
# take 3 s of the processor and 50 MB; a web page of 2 MB with 20,000 elements 3 s and 200 MB.
MAX_READING_SECONDS = 30
MAX_READING_MEMORY_BYTES = 1_000_000_000
# A page of this many letters takes under half a second whatever is in it (2,000 attributes of
# one element are the slowest: their number squared).
SMALL_PAGE_LETTERS = 20_000
# "Ministerio de Asuntos Exteriores, Unión Europea y Cooperación" has 62.
MAX_OUTLET_LETTERS = 100
