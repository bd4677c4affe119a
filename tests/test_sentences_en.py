"""Where English sentences end: a bar stands for each boundary."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.languages.en import split

CASES = [
    "Was the answer no? | No. | It was yes.",
    "The strike hit at 2:05 a.m. local time on Jan. 3, 2026, officials said. | It lasted an hour.",
    "“We will run the country,” Mr. Trump said. | “Nobody can stop us.” | He left.",
    "“Stop!” he shouted. | “Why?” asked Maduro. | He was calm.",
    '"Is it over?" she asked. | "No."',
    "He said it was over (it was not). | (Nobody believed him.) | Then he left.",
    "Apple Inc. said on Monday that it would cut prices. | Amazon.com Inc. did too.",
    "Boeing Co. shares fell 3.5 percent. | Exxon Mobil Corp. rose.",
    "The U.N. Security Council met on Monday. | The U.N. has said nothing.",
    "U.S. Attorney General Pam Bondi spoke. | U.S. forces left.",
    "He lives in Washington, D.C. | The city is large.",
    "He was born in Washington, D.C. in 1950.",
    "It was sold to J.P. Morgan. | J. K. Rowling wrote it. | George W. Bush agreed.",
    "The vote was 5-4, i.e. a narrow one, e.g. like the last. | It counts.",
    "Oil prices, inflation, etc. were discussed. | Food, water, etc. | They left.",
    "The so-called Dr. No vs. Mr. Yes fight ended. | Roe v. Wade was next.",
    "He holds a Ph.D. in physics. | She has a Ph.D. | They met.",
    '"I don\'t know..." he said. | "Well... Maybe." | He left.',
    "Prices rose 2.5% to $3.5 bn. | That is a lot.",
    "What did he want?! | Nobody knew.",
    "Visit www.example.com. | It is free.",
    "Approx. 20 people came at approx. 6.30pm. | They stayed.",
    "The Rev. Al Sharpton spoke to Mrs. King and Ms. Rice on Sept. 11. | It rained.",
    "Sources: AP, AFP.",
    "'It is a lie.' | 'It is not.'",
    "He added: “This is a war.” | The minister disagreed.",
    "It was Vitamin C. | He took it.",
    "World War I. | It ended in 1918.",
    "She got an A. | He got a B.",
    "It was him and I. | We left.",
    "Sgt. 1st Class Smith of Ft. Bragg died. | He was 26.",
    "Maj. Gen. Smith and Capt. Jones spoke with Supt. Brown. | Nothing came of it.",
    "See Fig. 3 and Sec. 4 of vol. 2, pp. 3–5. | It is there.",
    "Tel. 555-1234. | Call us.",
    "He paid $1.5 million. | $2 million more is due.",
    "In 2024. | 20 people died in 2025. | 32 in 2026.",
    "It ended in 2025. | 32 people died.",
    'Trump said: "I did it. It was me." | He laughed.',
    "The company, based in St. Louis, Mo., said Tuesday it would close. | Workers were told.",
    "Lt. Gen. Mark A. Milley met Adm. John Aquilino on Jan. 6. | Nothing was decided.",
    '"I can\'t believe it," said Ms. Lee. | "It\'s over."',
    "He was 5 ft. 11 in. tall and weighed 180 lbs. | She was smaller.",
    "The U.S. Senate voted 51-49. | The E.U. Commission declined.",
    "The strike killed dozens in the U.S. | But officials denied it.",
    "It opened at 9 a.m. | The doors closed at 5 p.m. | Nobody came.",
    "The blast was at 2 a.m. Saturday, Jan. 3, local time.",
    'She asked: "Why now?" | Nobody answered.',
    '"Why now?" Rubio asked. | Nobody answered.',
    "“Is this a war?” Senator Mark Kelly of Arizona asked on Sunday. | It was not clear.",
    "“We won!” the president wrote on Truth Social. | “They lost!”",
    "The price rose from $1.50 to $2.75. | That was in Q3.",
    "The A.P. reported it first. | Reuters followed.",
    "He cited Brown v. Board of Education. | It was decided in 1954.",
    "The No. 2 official left. | No one replaced him.",
    "Oct. 7 changed everything. | In Nov. 2023 a truce began.",
    "The drug (e.g. fentanyl) is deadly, i.e. it kills. | Police agree.",
    "It belongs to Alphabet Inc. | The shares rose.",
    "Dr. Martin Luther King Jr. was killed in 1968. | Robert Downey Jr. Wasn't there.",
    "J.D. Vance spoke. | So did J. D. Salinger's son.",
    "It happened at approx. 3 p.m. in the Gulf of Mexico.",
    "The 2.5-mile road (4 km) is closed. | It reopens at 6 a.m. tomorrow.",
    "Here is the plan: 1. Leave. | 2. Return.",
    "The end... | Or is it?",
    'He said, "Stop." | Then he left.',
    "He said, “Stop.” | Then, “Go.” | Nobody moved.",
    '"Leave now!" | "Never!"',
    "Trump, 79, said: “I did it.” | The crowd cheered.",
    "'We are done,' he said. | 'It is over.'",
    "The ship, the U.S.S. Iwo Jima, left. | The USS Gerald R. Ford stayed.",
    "He paid 500 bolivars, i.e. $3. | She paid more.",
    "Read it at bbc.co.uk/news. | Then at CNN.com. | It is there.",
    'The so-called "Sgt. Pepper" file was lost. | Nobody minds.',
    "Maduro, Flores, et al. were charged. | They pleaded not guilty.",
    "The first, second, etc. were lost. | It rained, snowed, etc. | We left.",
    "The ban (which took effect Jan. 1) stands. | (The court will rule in June.) | Nobody knows.",
    "At 10 p.m. Maduro was asleep. | By 2 a.m. Delta Force had landed.",
    "He left at 10 p.m. | Maduro was asleep.",
    "She is from the U.K. and he from the U.A.E. | They met.",
    "The bill, H.R. 1234, passed. | The Senate bill, S. 567, failed.",
]


@pytest.mark.parametrize("case", CASES)
def test_split(case: str) -> None:
    text = case.replace(" | ", " ")
    assert [text[start:end] for start, end in split(text)] == case.split(" | ")


@given(st.text(alphabet='aБ .!?…«»“”"()1г-—', max_size=200))
def test_spans_cover_the_text(text: str) -> None:
    spans = split(text)
    assert [text[a:b] for a, b in spans] == [text[a:b].strip() for a, b in spans]
    assert "".join(text.split()) == "".join("".join(text[a:b].split()) for a, b in spans)


@pytest.mark.parametrize("text", ["." * 100_000, ". " * 30_000, "«" * 30_000, "Mr. A" * 20_000])
def test_long_nonsense_is_split(text: str) -> None:
    assert split(text)
