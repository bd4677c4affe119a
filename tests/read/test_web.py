import pytest

from compare.errors import InputError
from compare.read.article import read_article
from compare.read.files import read_file
from compare.read.web import declared_charset, read_html

from .documents import PARAGRAPHS, TITLE

SMALL = f"<h1>{TITLE}</h1><p>{PARAGRAPHS[0]}</p><p>{PARAGRAPHS[1]}</p>"
FULL = f"""<!DOCTYPE html><html lang="en"><head><title>{TITLE} | The Daily</title>
<meta property="og:title" content="{TITLE}">
<meta property="article:published_time" content="2026-01-06T10:20:00+01:00"></head><body>
<header><nav><a href="/">Home</a> <a href="/w">World</a></nav></header>
<article><h1>{TITLE}</h1><p class="byline">By Jane Doe</p><time>6 January 2026</time>
<figure><img src="x.jpg"><figcaption>Photo: Jane Doe/AP</figcaption></figure>
<p>{PARAGRAPHS[0]}</p><div class="ad">Advertisement</div>
<p><b>Read also:</b> <a href="/m">Mayor under fire</a></p><h2>What we know</h2>
<p>{PARAGRAPHS[1]}</p><script>track("reader")</script></article>
<aside><p>Sign up for our newsletter and never miss a story again in your life.</p></aside>
<footer><p>© 2026 The Daily. All rights reserved.</p></footer></body></html>"""


@pytest.mark.parametrize(
    "page",
    [
        f"<html><body>{SMALL}</body></html>",
        f"<html><head><title>{TITLE}</title></head><body><main>{SMALL}</main></body></html>",
        f"<body><div>{TITLE}<br><br>{PARAGRAPHS[0]}<br>{PARAGRAPHS[1]}</div></body>",
        f"<body><div>{TITLE}</div><div>{PARAGRAPHS[0]}</div><div>{PARAGRAPHS[1]}</div></body>",
        f'<?xml version="1.0" encoding="utf-8"?><html><body>{SMALL}</body></html>',
    ],
)
def test_small_pages_are_read_whole(page: str) -> None:
    article = read_article(read_html(page, "a.html"), id="a", outlet="The Daily")
    assert article.text == "\n\n".join([TITLE, *PARAGRAPHS])


def test_a_page_gives_its_article_alone() -> None:
    article = read_article(read_file(FULL.encode(), "a.html"), id="a", outlet="The Daily")
    assert article.title == TITLE
    assert article.date == "2026-01-06"
    assert article.text == "\n\n".join([TITLE, PARAGRAPHS[0], "What we know", PARAGRAPHS[1]])


@pytest.mark.parametrize("encoding", ["windows-1251", "koi8-r"])
def test_the_page_s_own_encoding(encoding: str) -> None:
    text = "Мост рухнул во вторник, пострадали двенадцать человек, сообщили в министерстве."
    page = f'<html><head><meta charset="{encoding}"></head><body><p>{text}</p></body></html>'
    assert read_file(page.encode(encoding), "a.html").text == text


@pytest.mark.parametrize(
    ("head", "charset"),
    [
        (b'<meta charset="utf-8">', "utf-8"),
        (
            b'<META http-equiv=Content-Type content="text/html; charset=windows-1251">',
            "windows-1251",
        ),
        (b'<?xml version="1.0" encoding="koi8-r"?>', "koi8-r"),
        (b"<html>", None),
    ],
)
def test_declared_charset(head: bytes, charset: str | None) -> None:
    assert declared_charset(head) == charset


@pytest.mark.parametrize(
    "page", ["<html></html>", "<p> </p>", "<html><script>x = 1</script></html>"]
)
def test_a_page_without_text(page: str) -> None:
    with pytest.raises(InputError, match="has no article in it"):
        read_html(page, "a.html")


def test_a_page_s_entities_and_links_are_not_fetched() -> None:
    page = (
        f'<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]><body>{SMALL}<p>&x;</p></body>'
    )
    assert "root:" not in read_html(page, "a.html").text
