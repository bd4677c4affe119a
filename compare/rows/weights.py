"""What rows rest on and how much each counts: every number of the rows stage, in one place.

`benchmarks/rows_weights.py` finds them again: it makes loose retellings of the NTREX news
(sentences dropped, moved, merged, split, cut short, their digits changed), fits a logistic
model to the pairs and the joins of every second story and measures on the others.
"""

from __future__ import annotations

# All likenesses are cosines less what is usual around the two sentences (see
# `similarity.margins`), on the scale of the encoder that comes with the program.

# How many of the nearest sentences of the other version are usual for a sentence, less the
# nearest itself, which may be its match. (Log loss of pairs 0.185 by bare cosines, 0.140 so.)
NEAREST = 5
# The mean cosine of sentences of one story, less the nearest, on NTREX: what is usual where
# each version is one sentence.
COMMON = 0.2
# A name and a figure in common, and all of them together at most; names that stand side by
# side ("Ramiro Salcedo") count as one. (0.07 to 0.11 and 0.17 to 0.24, by retelling; figures
# stand lower, since outlets differ in them where they tell the same.)
NAME, FIGURE, MOST = 0.09, 0.15, 0.3
# Two titles retell a story in few words, so their likeness runs low; a title and a sentence
# of the text are alike because both sum up, and each belongs with its own kind. (0.34 to
# 0.41, 0.26 to 0.29: on NTREX titles are translated more closely than outlets choose them.)
TITLES, TITLE_AND_TEXT = 0.3, 0.2
# Where two sentences both quote and it is open whether they belong together (likeness from
# LIKELY_AT up, neither with a partner of SURE_AT), the cosine of their likest quotations
# above NO_QUOTATION counts by QUOTED. (Log loss of pairs that both quote 0.183 without,
# 0.142 with; F1 of links rises by 0.002 on loose retellings, by 0.003 on looser ones. Read
# wherever both quote they would cost a sixth more texts, so 2 to 5 in 100.) Quotations are
# the same from SAME_QUOTATION on: of rows with such a pair 98 in 100 are right.
QUOTED, NO_QUOTATION, SAME_QUOTATION, LIKELY_AT, SURE_AT = 0.34, 0.32, 0.5, 0.08, 0.35
# Two articles tell one story where their PROOFS likest pairs of sentences come to ALIKE on
# average, and two stories where they come to UNLIKE, by margin, names and figures in common,
# and cosine times KIN_COSINE (NTREX, unlike stories: 0.24 in the middle, 0.39 at most in 98 of
# 100; loose retellings of one: 0.90, and 0.47 in 98 of 100; the samples 0.67 and more, real
# reports on one night 0.46 to 0.78. By margins alone those reports look like strangers: where
# all tell of one thing, all sentences are near). Likeness falls by up to UNRELATED between
# strangers, and their titles do not speak for each other. (Of 248 sets of strangers, 531 wrong
# rows before; 12 after, half of them of two stories on one speech.)
KIN_COSINE = 0.5
PROOFS, UNLIKE, ALIKE, UNRELATED = 3, 0.35, 0.5, 0.2
# Place in the text adds nothing (its weight is 0.06 over a whole text, and right rows are lost
# where an outlet moves a block), nor do vectors with figures blanked (log loss of pairs
# 0.1103 with them, 0.1106 without): neither is used.

# The chance that a row is right, as the log of its odds: by the likeness of its unlikest
# version, for each sentence beyond one of each version, and at nothing. (Of the other
# stories' rows that come out at 0.7 to 0.8, 0.83 are right; at 0.8 to 0.9, 0.83; at 0.9 to
# 0.95, 0.96; at 0.95 to 0.99, 0.98. Log loss 0.137, by the mean of all versions 0.164.)
ODDS_LIKENESS, ODDS_FURTHER, ODDS = 17.9, -1.04, -1.79
# The chance that a row of two versions must have to be made, where the reader asks for none.
# F1 of links is 0.985 to 0.992 on NTREX for bounds around it, and the same within 0.005 on
# the looser retellings; it stands where precision is the higher, for no link is better than
# a wrong one.
THRESHOLD = 0.65

# Sentences next to each other join where the sentence that covers both is nearer to the two
# than to one by JOIN_GAIN. What speaks for it besides: how near it is to the one that comes
# in, and the names and figures that only the one that comes in shares with it. (By
# retelling: needed 0.06 to 0.10; cover 0.21 to 0.34, names 0.04 to 0.08, figures 0.10 to 0.17.)
JOIN_GAIN, JOIN_LEAST = 0.02, 0.062
JOIN_COVER, JOIN_NAME, JOIN_FIGURE = 0.27, 0.04, 0.1
# What the other versions that have a part in one group only say to it counts by so much.
JOIN_OTHERS = 0.05
# Each further sentence that a row holds beside one of each version asks for so much more, and
# no join may make a row less likely right than LIKELY: reports of one story otherwise grow
# into rows of a whole paragraph. (On the retellings F1 falls by 0.004, precision rises by so
# much; on eight real reports of one night nearly all of the overgrown rows come apart.)
JOIN_MORE, LIKELY = 0.02, 0.4
# Two neighbours are encoded together where a join is within SLACK of JOIN_LEAST by the sum of
# their vectors; elsewhere the sum stands for them. (A tenth more texts on the samples and on
# thinned NTREX, a fifth on loose retellings; F1 of links as if all were read within 0.002.)
SLACK = 0.08
# The most neighbouring sentences of an article in one row.
MOST_SENTENCES = 3
