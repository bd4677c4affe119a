/* The words of a sentence. The program counts Unicode characters, a script counts the halves of
   some of them too: every place below is in characters, and nothing else converts. */
const WORD =
  /[\p{L}\p{M}\p{N}%‰$€£₽°№]+(?:[.,:'’/‑-][\p{L}\p{M}\p{N}%‰$€£₽°]+)*|\p{Extended_Pictographic}[\p{Extended_Pictographic}\p{M}\u{200D}\u{1F3FB}-\u{1F3FF}]*/gu;

const lengthOf = (text) => Array.from(text).length;

const part = (text, start, end) => Array.from(text).slice(start, end).join("");

/* A sentence as words and what stands between them, each with its place. */
function pieces(text) {
  const found = [];
  let read = 0;
  let at = 0;
  const add = (words, isWord) => {
    const end = at + lengthOf(words);
    found.push({ text: words, start: at, end, isWord });
    at = end;
  };
  for (const match of text.matchAll(WORD)) {
    if (match.index > read) add(text.slice(read, match.index), false);
    add(match[0], true);
    read = match.index + match[0].length;
  }
  if (read < text.length) add(text.slice(read), false);
  return found;
}

function make(tag, properties = {}, ...inside) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name === "data") Object.assign(element.dataset, value);
    else if (name in element && name !== "role" && name !== "list") element[name] = value;
    else element.setAttribute(name, value);
  }
  element.append(...inside.filter((one) => one !== null && one !== undefined && one !== ""));
  return element;
}

function button(label, then, properties = {}) {
  const element = make("button", { type: "button", textContent: label, ...properties });
  element.addEventListener("click", then);
  return element;
}

/* Words that are not in the language of the page. */
const foreign = (tag, text, language, properties = {}) =>
  make(tag, { ...properties, lang: language, textContent: text });
