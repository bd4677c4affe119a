/* Brings a comparison to life: filters, notes on marks, jumps. The same on the page and in
   the file. It never makes markup from text. Returns `look`, to call after parts of the
   comparison were put in anew, and `goTo` a place. Where the rows are on another page, a link
   sends the event "place". What the reader chose to see is kept in `state`. */
function enliven(root, given) {
  "use strict";
  const state = given || {};
  const all = (selector, from = root) => Array.from(from.querySelectorAll(selector));
  let note, rows;
  let here = null;
  let noted = null;
  let sought = null;

  const findings = (mark) => (mark.dataset.findings || "").split(" ").filter(Boolean);
  const whys = (mark) => findings(mark).map((id) => root.querySelector(`#why-${id}`));

  const said = root.querySelector("script.messages");
  if (said) learn(JSON.parse(said.textContent));
  const filters = filtering(root, state, () => noted && hide());

  function look() {
    note = root.querySelector(".note");
    rows = all("tbody.row");
    if (here && !here.isConnected) here = null;
    if (rows.length) filters.look();
  }

  function go(row, target) {
    filters.reveal(row);
    if (here) here.classList.remove("here");
    here = row;
    here.classList.add("here");
    (target || row).focus({ preventScroll: true });
    row.scrollIntoView({ block: "start" });
    // Rows that were out of sight have their real height only now.
    requestAnimationFrame(() => here === row && row.scrollIntoView({ block: "start" }));
  }

  // To the place that a link names: the mark of a finding, or words in a sentence.
  function goTo(place) {
    const row = root.querySelector(`#row-${place.row}`);
    if (!row) return;
    const marks = all("mark", row).filter((mark) => findings(mark).includes(place.finding));
    sought = place.finding;
    go(row, place.sentence ? placeOf(place, row) : marks[0]);
    sought = null;
  }

  // Where words stand that no finding may point at: their mark, else their sentence.
  function placeOf({ article, sentence, words }, row) {
    const there = all(".sentence", row).find((one) =>
      one.dataset.article === article && one.dataset.sentence === sentence);
    for (const other of all(".sought")) other.classList.remove("sought");
    if (!there) return row;
    const original = there.querySelector(".original");
    original.classList.add("sought");
    original.tabIndex = -1;
    return all("mark", original).find((mark) => mark.textContent.includes(words)) || original;
  }

  function step(by) {
    const stops = rows.filter((row) => !row.hidden && filters.differs(row));
    if (!stops.length) return;
    const at = here ? rows.indexOf(here) : -1;
    const next =
      by > 0
        ? stops.find((row) => rows.indexOf(row) > at)
        : stops.findLast((row) => rows.indexOf(row) < at);
    go(next || (by > 0 ? stops[0] : stops[stops.length - 1]));
  }

  // From place to place that the search found; the focus stays in the search.
  function seek(by) {
    const row = filters.step(by);
    if (!row) return;
    if (here) here.classList.remove("here");
    here = row;
    here.classList.add("here");
  }

  // The marks of one finding: the one that a link leads to, else the gravest, which is first.
  function light(mark) {
    const ids = mark ? findings(mark) : [];
    const lit = ids.includes(sought) ? sought : ids[0];
    for (const other of all("mark")) other.classList.toggle("lit", findings(other).includes(lit));
  }

  function show(mark) {
    if (mark.tabIndex < 0) return;
    const lines = mark.dataset.note.split("\n").filter(Boolean).map((text) => {
      const line = document.createElement("p");
      line.textContent = text;
      // What is noted on a wording is said in the pivot, like every why.
      if (mark.matches("mark")) line.lang = root.dataset.pivot || "";
      return line;
    });
    for (const why of whys(mark)) {
      if (!why || why.hidden) continue;
      const line = why.cloneNode(true);
      line.removeAttribute("id");
      lines.push(line);
    }
    note.replaceChildren(...lines);
    light(mark);
    if (note.showPopover && !note.matches(":popover-open")) note.showPopover();
    noted = mark;
    put();
    document.addEventListener("scroll", put, { capture: true, passive: true });
  }

  // Beside the mark and inside the window, wherever the page has been scrolled to.
  function put() {
    if (!noted || !noted.isConnected) return;
    const place = noted.getClientRects()[0];
    const width = document.documentElement.clientWidth;
    const height = document.documentElement.clientHeight;
    const below = place.bottom + 8 + note.offsetHeight < height;
    note.style.left = `${Math.max(8, Math.min(place.left, width - note.offsetWidth - 8))}px`;
    note.style.top = `${below ? place.bottom + 8 : Math.max(8, place.top - note.offsetHeight - 8)}px`;
  }

  function hide() {
    light(null);
    noted = null;
    document.removeEventListener("scroll", put, { capture: true });
    if (note.hidePopover && note.matches(":popover-open")) note.hidePopover();
  }

  // A mark in the text, or the confidence of a row: both have a note.
  const markAt = (event) => event.target.closest && event.target.closest("mark, .sure");
  const isTyping = (element) =>
    element.closest && element.closest("textarea, select, input:not([type=radio], [type=checkbox])");
  root.addEventListener("mouseover", (event) => markAt(event) && show(markAt(event)));
  root.addEventListener("mouseout", (event) => markAt(event) && hide());
  root.addEventListener("focusin", (event) => markAt(event) && show(markAt(event)));
  root.addEventListener("focusout", (event) => markAt(event) && hide());

  root.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-row]");
    const button = event.target.closest("button[data-step]");
    const hit = event.target.closest("button[data-hit]");
    if (button) step(Number(button.dataset.step));
    else if (hit) seek(Number(hit.dataset.hit));
    else if (event.target.closest(".show-keys")) showKeys();
    else if (markAt(event)) show(markAt(event));
    if (!link) return;
    event.preventDefault();
    const place = { ...link.dataset, words: link.textContent };
    if (rows.length) goTo(place);
    else root.dispatchEvent(new CustomEvent("place", { detail: place, bubbles: true }));
  });

  function showKeys() {
    const box = root.querySelector(".keys");
    if (!box || !box.showPopover) return;
    box.togglePopover();
    if (box.matches(":popover-open")) box.focus();
  }

  // Keys of the page: by letter, so that they hold on any keyboard; о and л lie on J and K.
  const KEYS = {
    j: () => step(1), о: () => step(1), k: () => step(-1), л: () => step(-1),
    "/": () => root.querySelector("[data-set=search]").focus(), "?": showKeys,
  };
  function keyOf(event) {
    // On a Russian keyboard the key of "/" and "?" writes a full stop and a comma.
    if (event.code === "Slash" && /[.,]/.test(event.key)) return event.shiftKey ? "?" : "/";
    return event.key.toLowerCase();
  }

  function onKey(event) {
    const target = event.composedPath()[0];
    const search = target.matches && target.matches("[data-set=search]");
    if (event.key === "Escape") hide();
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (search) {
      // Streamlit takes single letters for its own keys.
      event.stopPropagation();
      if (event.key === "Enter") seek(event.shiftKey ? -1 : 1);
      return;
    }
    if (isTyping(target)) return;
    if (event.key === "Enter" && markAt(event)) show(markAt(event));
    const does = rows.length && KEYS[keyOf(event)];
    if (!does) return;
    event.preventDefault();
    event.stopPropagation();
    does();
  }

  // Wherever the focus is on the page: the rows are all it is about.
  function onPage(event) {
    if (!root.isConnected) document.removeEventListener("keydown", onPage);
    else if (!root.contains(event.composedPath()[0])) onKey(event);
  }

  root.addEventListener("keydown", onKey);
  if (all("tbody.row").length && !root.classList.contains("demo")) {
    document.addEventListener("keydown", onPage);
  }
  root.classList.add("alive");
  look();
  return { look, goTo };
}
