/* The versions, whose words can be marked by mouse, by touch and by keyboard.

   One word of each version is a stop of the Tab key; arrows go from word to word, Space or Enter
   marks, Shift with arrows takes more words, Delete takes a mark away. */
function textsOf(view, desk) {
  const root = make("section", { className: "texts", "aria-label": _("The versions") });
  const all = (selector, from = root) => Array.from(from.querySelectorAll(selector));
  const sentenceOf = (element) => element.closest(".sentence");
  const versionOf = (element) => element.closest(".version").dataset.version;
  const placeOf = (element) => ({
    version: versionOf(element), sentence: Number(sentenceOf(element).dataset.sentence),
  });
  const lines = new Map();
  let range = null; // { sentence, first, last }: words that are being chosen

  function line({ sentence, text, translation, is_title, starts_paragraph }, version, language) {
    lines.set(`${version} ${sentence}`, text);
    const words = pieces(text).map(({ text: shown, start, end, isWord }) =>
      make("span", { className: isWord ? "word" : "gap", textContent: shown, data: { start, end } }));
    const original = make("span", { className: "original", lang: language }, ...words);
    const element = make("span", { className: `sentence${is_title ? " title" : ""}`, data: { sentence } }, original);
    if (translation && language !== view.pivot) {
      element.append(foreign("span", translation, view.pivot, { className: "translation" }));
    }
    return { element, starts: starts_paragraph };
  }

  function version({ version: id, label, language, lines: given }) {
    const paragraphs = [];
    for (const { element, starts } of given.map((one) => line(one, id, language))) {
      if (starts || !paragraphs.length) paragraphs.push(make("p"));
      paragraphs.at(-1).append(element, " ");
    }
    const section = make("section", { className: "version", data: { version: id } },
      make("h3", { textContent: label }), ...paragraphs);
    section.setAttribute("aria-label", label);
    return section;
  }

  root.append(...view.texts.map(version));
  const hasTranslations = all(".translation").length > 0;

  /* Which pieces a span covers. */
  const within = (sentence, start, end) => all(".original > span", sentence)
    .filter((piece) => Number(piece.dataset.start) < end && Number(piece.dataset.end) > start);
  const find = (id, sentence) =>
    root.querySelector(`.version[data-version="${id}"] .sentence[data-sentence="${sentence}"]`);

  /* Marks with their numbers, the words that are being chosen, what the program points at. */
  function paint() {
    for (const piece of all(".original > span")) {
      piece.classList.remove("marked", "chosen", "pointed", "focus");
      delete piece.dataset.number;
    }
    const task = desk.task();
    desk.marks().forEach((mark, index) => {
      const sentence = find(mark.version, mark.sentence);
      if (!sentence) return;
      const covered = within(sentence, mark.start, mark.end);
      covered.forEach((piece) => piece.classList.add("marked"));
      if (covered.length) {
        const last = covered.at(-1).dataset;
        last.number = last.number ? `${last.number}, ${index + 1}` : index + 1;
      }
    });
    for (const [id, number, start, end] of (task.beside ? task.beside.points : []).flatMap((one) => one.places)) {
      const sentence = find(id, number);
      if (sentence) within(sentence, start, end).forEach((piece) => piece.classList.add("pointed"));
    }
    for (const { version: id, sentences, focus } of task.items) {
      const sentence = focus && find(id, sentences[0]);
      if (sentence) within(sentence, ...focus).forEach((piece) => piece.classList.add("focus"));
    }
    if (range) {
      const ends = [range.first, range.last].map((word) => word.dataset);
      within(range.sentence, Math.min(...ends.map((one) => Number(one.start))), Math.max(...ends.map((one) => Number(one.end))))
        .forEach((piece) => piece.classList.add("chosen"));
    }
  }

  /* Only the word where the keyboard is says that it is a button: the text stays a text. */
  function stand(word, focus = true) {
    const section = word.closest(".version");
    for (const other of all(".word[tabindex]", section)) {
      // Taken from the word itself for a moment, it would lose the focus.
      if (other !== word) for (const name of ["tabindex", "role", "aria-pressed"]) other.removeAttribute(name);
    }
    word.tabIndex = 0;
    word.setAttribute("role", "button");
    word.setAttribute("aria-pressed", String(word.classList.contains("marked")));
    if (focus) word.focus();
  }

  function show() {
    const { marks } = desk.task();
    const active = marks && !desk.isDone;
    root.classList.toggle("marking", active);
    range = null;
    paint();
    for (const section of all(".version")) {
      const off = active && section.dataset.version === desk.missing();
      section.classList.toggle("off", off);
      const stop = section.querySelector(".word[tabindex]") || section.querySelector(".word");
      if (active && !off && stop) stand(stop, false);
      else for (const word of all(".word[tabindex]", section)) {
        for (const name of ["tabindex", "role", "aria-pressed"]) word.removeAttribute(name);
      }
    }
  }

  /* Marks a span, or takes the mark away that is there; one with a note keeps it. */
  function toggle(sentence, start, end) {
    if (desk.task().missingIn) {
      if (!desk.missing()) return desk.say(_("First choose the version that leaves it out."));
      if (versionOf(sentence) === desk.missing()) return;
    }
    const place = placeOf(sentence);
    const text = lines.get(`${place.version} ${place.sentence}`);
    const [from, to] = desk.task().missingIn ? [0, lengthOf(text)] : [start, end];
    desk.toggle({ ...place, start: from, end: to }, part(text, from, to));
    const here = root.querySelector(".word:focus") || root.getRootNode().activeElement;
    if (here && here.matches && here.matches(".word")) here.setAttribute("aria-pressed", String(here.classList.contains("marked")));
  }

  function commit() {
    const { sentence, first, last } = range;
    const ends = [first, last].map((word) => word.dataset);
    const start = Math.min(...ends.map((one) => Number(one.start)));
    const end = Math.max(...ends.map((one) => Number(one.end)));
    range = null;
    toggle(sentence, start, end);
  }

  const whole = (sentence) => toggle(sentence, 0,
    lengthOf(lines.get(`${versionOf(sentence)} ${sentence.dataset.sentence}`)));
  const markable = (element) => root.classList.contains("marking") && element instanceof Element
    && !element.closest(".version.off") && sentenceOf(element);

  root.addEventListener("pointerdown", (event) => {
    const word = event.pointerType === "mouse" && !event.button && markable(event.target) && event.target.closest(".word");
    if (word) range = { sentence: sentenceOf(word), first: word, last: word };
  });
  root.addEventListener("pointerover", (event) => {
    if (!range || !(event.buttons & 1) || event.pointerType !== "mouse") return;
    const word = event.target.closest(".word");
    if (!word || sentenceOf(word) !== range.sentence) return;
    range.last = word;
    paint();
  });
  root.addEventListener("pointerup", (event) => {
    if (!range || event.pointerType !== "mouse") return;
    if (range.first === range.last) range = null;
    else commit();
  });
  root.addEventListener("click", (event) => {
    const sentence = markable(event.target);
    if (!sentence) return;
    const word = event.target.closest(".word");
    if (word) {
      stand(word);
      toggle(sentence, Number(word.dataset.start), Number(word.dataset.end));
    } else if (event.target.closest(".translation")) whole(sentence);
  });

  function extend(word, target) {
    if (!target || sentenceOf(target) !== sentenceOf(word)) return;
    range = range && range.sentence === sentenceOf(word)
      ? { ...range, last: target } : { sentence: sentenceOf(word), first: word, last: target };
    stand(target);
    paint();
    desk.say(all(".chosen", range.sentence).map((piece) => piece.textContent).join(""));
  }

  function step(word, key) {
    const words = all(".word", word.closest(".version"));
    const here = words.indexOf(word);
    const beginnings = words.filter((one, index) => !index || sentenceOf(one) !== sentenceOf(words[index - 1]));
    const mine = beginnings.findIndex((one) => sentenceOf(one) === sentenceOf(word));
    return {
      ArrowRight: words[here + 1], ArrowLeft: words[here - 1],
      ArrowDown: beginnings[mine + 1], ArrowUp: beginnings[mine - 1],
      Home: beginnings[mine], End: (beginnings[mine + 1] && words[words.indexOf(beginnings[mine + 1]) - 1]) || words.at(-1),
    }[key];
  }

  root.addEventListener("keydown", (event) => {
    const word = event.target.closest(".word");
    if (!word || event.ctrlKey || event.altKey || event.metaKey) return;
    const { key } = event;
    if (/^(Arrow(Left|Right|Up|Down)|Home|End)$/.test(key)) {
      const target = step(word, key);
      if (event.shiftKey) extend(word, target);
      else {
        if (range) { range = null; paint(); }
        if (target) stand(target);
      }
    } else if (key === " " || key === "Enter") {
      if (range) commit();
      else toggle(sentenceOf(word), Number(word.dataset.start), Number(word.dataset.end));
    } else if (key === "Delete" || key === "Backspace") {
      desk.remove({ ...placeOf(word), start: Number(word.dataset.start), end: Number(word.dataset.end) });
    } else if (key === "Escape" && range) {
      range = null;
      paint();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  });

  return {
    root,
    hasTranslations,
    show,
    words: ({ version: id, sentence, start, end }) => part(lines.get(`${id} ${sentence}`) || "", start, end),
    /* The end of the word that follows a mark, null at the sentence's end. */
    next({ version: id, sentence, end }) {
      const word = pieces(lines.get(`${id} ${sentence}`) || "").find((one) => one.isWord && one.start >= end);
      return word ? word.end : null;
    },
    order: ({ version: id, sentence, start }) => [view.texts.findIndex((one) => one.version === id), sentence, start],
    go(id, sentence, start) {
      const there = find(id, sentence);
      if (!there) return;
      there.scrollIntoView({ block: "center" });
      there.classList.add("landed");
      setTimeout(() => there.classList.remove("landed"), 2000);
      const [first] = within(there, start, start + 1);
      if (first && first.tabIndex >= 0) first.focus({ preventScroll: true });
    },
  };
}
