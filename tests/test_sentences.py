from compare.model import Article
from compare.sentences import split_article, split_text

TITLE = "Bridge gives way. Who knew?"
TEXT = f"{TITLE}\n\nTwelve were hurt. Four are children.\n\nNobody has been charged"


def _article(title: str, text: str) -> Article:
    return Article(id="a", outlet="The Daily", language="en", title=title, text=text)


def test_the_title_is_whole_and_paragraphs_are_boundaries() -> None:
    article = split_article(_article(TITLE, TEXT))
    assert [sentence.text for sentence in article.sentences] == [
        TITLE,
        "Twelve were hurt.",
        "Four are children.",
        "Nobody has been charged",
    ]
    assert [sentence.id for sentence in article.sentences] == [0, 1, 2, 3]
    for sentence in article.sentences:
        assert TEXT[sentence.start : sentence.end] == sentence.text


def test_without_a_title_the_first_paragraph_is_split() -> None:
    article = split_article(_article("", TEXT))
    assert [sentence.text for sentence in article.sentences][:2] == [
        "Bridge gives way.",
        "Who knew?",
    ]


def test_no_text_no_sentences() -> None:
    assert split_article(_article("", "")).sentences == ()
    assert split_text(" \n\n ", "ru") == []
