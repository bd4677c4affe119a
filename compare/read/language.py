"""Which language a text is in."""

from __future__ import annotations

from compare import languages
from compare.errors import InputError


def detect_language(text: str) -> str:
    """Return the ISO 639-1 code of the text's language, one of `languages.CODES`.

    Raises InputError where it looks like another language.
    """
    from langdetect import DetectorFactory, LangDetectException
    from langdetect.detector_factory import _factory, init_factory

    DetectorFactory.seed = 0
    init_factory()
    detector = _factory.create() if _factory else None
    if detector is None:
        from langdetect import detector_factory

        detector = detector_factory._factory.create()
    detector.set_prior_map({code: 1 / len(languages.CODES) for code in languages.CODES})
    detector.append(text)
    try:
        return str(detector.detect())
    except LangDetectException:
        raise InputError("There are too few words to tell the language: choose it.") from None
