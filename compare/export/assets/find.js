/* Finds words in the originals and translations, whatever their case and accents, and marks
   where they stand. The marks are the browser's own highlights: the text stays as it is. */
function finding(root) {
  "use strict";
  // Marks of letters that are folded: é, ñ, ü, ё. Not the breve: й is no и.
  const ACCENTS = /[\u0300-\u0304\u0306-\u030c\u0323\u0327\u0328]/;
  const SAME = new Map([["’", "'"], ["‘", "'"], ["“", '"'], ["”", '"'], ["«", '"'], ["»", '"'],
    ["„", '"'], ["–", "-"], ["—", "-"], ["\u2011", "-"], ["\u00ad", ""]]);
  // What each view of the texts leaves out.
  const UNSEEN = { both: ":not(*)", original: ".translation", translation: ".original:not(.only)" };
  const letters = new Map();
  const known = new WeakMap();
  const supported = typeof Highlight !== "undefined" && CSS.highlights;
  let found = [];
  let now = -1;

  function foldedLetter(letter) {
    let folded = letters.get(letter);
    if (folded === undefined) {
      const lower = letter.toLowerCase();
      folded = SAME.get(lower) ??
        (/\s/.test(lower) ? " " : lower === "й" ? lower
          : Array.from(lower.normalize("NFD")).filter((one) => !ACCENTS.test(one)).join(""));
      letters.set(letter, folded);
    }
    return folded;
  }

  // Folded text, and for each of its letters where that stands in the text.
  function fold(text) {
    const places = [];
    let folded = "";
    let at = 0;
    for (const letter of text) {
      const one = foldedLetter(letter);
      for (let index = 0; index < one.length; index += 1) places.push(at);
      folded += one;
      at += letter.length;
    }
    places.push(at);
    return { folded, places };
  }

  // The text of a paragraph without the labels of its marks, piece by piece.
  function read(paragraph) {
    const pieces = [];
    let text = "";
    const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT, (node) =>
      node.parentElement.closest(".label, .engine, .doubt, .tool")
        ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      pieces.push([text.length, node]);
      text += node.data;
    }
    return { pieces, ...fold(text) };
  }

  function textOf(paragraph) {
    if (!known.has(paragraph)) known.set(paragraph, read(paragraph));
    return known.get(paragraph);
  }

  function placeIn(pieces, at) {
    const piece = pieces.findLast(([start]) => start <= at);
    return [piece[1], Math.min(at - piece[0], piece[1].length)];
  }

  function rangesIn(paragraph, wanted) {
    const { pieces, folded, places } = textOf(paragraph);
    const ranges = [];
    for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + wanted.length)) {
      const range = document.createRange();
      range.setStart(...placeIn(pieces, places[at]));
      const [node, offset] = placeIn(pieces, places[at + wanted.length - 1]);
      range.setEnd(node, Math.min(node.length, offset + (places[at + wanted.length] - places[at + wanted.length - 1])));
      ranges.push([paragraph, range]);
    }
    return ranges;
  }

  function paint() {
    if (!supported) return;
    const current = found[now];
    CSS.highlights.set("parallax-hit", new Highlight(...found.map(([, range]) => range)));
    CSS.highlights.set("parallax-hit-now", new Highlight(...(current ? [current[1]] : [])));
  }

  return {
    fold: (text) => fold(text).folded,
    /* Whether a row has the words, which are folded already. */
    has: (row, wanted) =>
      Array.from(row.querySelectorAll(".original, .translation")).some((paragraph) =>
        textOf(paragraph).folded.includes(wanted)),
    /* Marks the words in these rows; returns in how many places they stand. */
    mark(rows, wanted) {
      found = wanted
        ? rows.flatMap((row) => Array.from(row.querySelectorAll(".original, .translation"))
          .filter((paragraph) => !paragraph.matches(UNSEEN[root.dataset.view]))
          .flatMap((paragraph) => rangesIn(paragraph, wanted)))
        : [];
      now = -1;
      paint();
      return found.length;
    },
    /* Goes to the next place (or the one before); returns its number, 0 where there is none. */
    step(by) {
      if (!found.length) return 0;
      now = now < 0 ? (by > 0 ? 0 : found.length - 1) : (now + by + found.length) % found.length;
      const [paragraph, range] = found[now];
      paint();
      paragraph.scrollIntoView({ block: "center" });
      // A row that was out of sight has its real height only now.
      requestAnimationFrame(() => paragraph.scrollIntoView({ block: "center" }));
      return now + 1;
    },
    /* The row in which the place stands that was gone to last. */
    row: () => (found[now] ? found[now][0].closest("tbody.row") : null),
  };
}
