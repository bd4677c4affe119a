/* Brings a comparison to life: filters, notes on marks, jumps. The same on the page and in
   the file. It adds no text of its own but counts, and never makes markup from text. Returns
   `look`, to call after parts of the comparison were put in anew, and `goTo` a place. Where
   the rows are on another page, a link sends the event "place". */
function enliven(root) {
  "use strict";
  const all = (selector, from = root) => Array.from(from.querySelectorAll(selector));
  let note, rows, only, shownCount;
  let here = null;
  let noted = null;
  let sought = null;

  const findings = (mark) => (mark.dataset.findings || "").split(" ").filter(Boolean);
  const whys = (mark) => findings(mark).map((id) => root.querySelector(`#why-${id}`));

  function hits(row) {
    const kind = root.dataset.kind;
    return kind === "all"
      ? row.hasAttribute("data-apart")
      : row.dataset.differs.split(" ").includes(kind);
  }

  function look() {
    note = root.querySelector(".note");
    rows = all("tbody.row");
    only = root.querySelector("input[data-set=only]") || { checked: false };
    shownCount = root.querySelector(".shown");
    here = null;
    refresh();
  }

  function refresh() {
    const kind = root.dataset.kind;
    let shown = 0;
    for (const row of rows) {
      row.hidden = only.checked && !hits(row) && !row.matches(".touched");
      if (!row.hidden) shown += 1;
      const lines = all(".why", row);
      for (const line of lines) line.hidden = kind !== "all" && line.dataset.kind !== kind;
      const bar = row.querySelector(".whys");
      if (bar) bar.hidden = lines.every((line) => line.hidden || line.classList.contains("quiet"));
    }
    for (const part of all(".found")) {
      part.hidden = kind !== "all" && part.dataset.kind !== kind;
      if (part.dataset.kind === kind) part.open = true;
    }
    for (const mark of all("mark")) {
      mark.tabIndex = kind === "all" || mark.dataset.kinds.split(" ").includes(kind) ? 0 : -1;
    }
    if (shownCount) {
      shownCount.textContent =
        shown === rows.length ? `All ${shown} rows` : `${shown} of ${rows.length} rows`;
    }
  }

  function go(row, target) {
    if (row.hidden) {
      only.checked = false;
      refresh();
    }
    if (here) here.classList.remove("here");
    here = row;
    here.classList.add("here");
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    row.scrollIntoView({ block: "start", behavior: calm ? "auto" : "smooth" });
    (target || row).focus({ preventScroll: true });
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
    const stops = rows.filter((row) => !row.hidden && hits(row));
    if (!stops.length) return;
    const at = here ? rows.indexOf(here) : -1;
    const next =
      by > 0
        ? stops.find((row) => rows.indexOf(row) > at)
        : stops.findLast((row) => rows.indexOf(row) < at);
    go(next || (by > 0 ? stops[0] : stops[stops.length - 1]));
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
  const isTyping = (event) => event.target.closest("textarea, select, input:not([type=radio], [type=checkbox])");
  root.addEventListener("mouseover", (event) => markAt(event) && show(markAt(event)));
  root.addEventListener("mouseout", (event) => markAt(event) && hide());
  root.addEventListener("focusin", (event) => markAt(event) && show(markAt(event)));
  root.addEventListener("focusout", (event) => markAt(event) && hide());

  root.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-row]");
    const button = event.target.closest("button[data-step]");
    if (button) step(Number(button.dataset.step));
    else if (markAt(event)) show(markAt(event));
    if (!link) return;
    event.preventDefault();
    const place = { ...link.dataset, words: link.textContent };
    if (rows.length) goTo(place);
    else root.dispatchEvent(new CustomEvent("place", { detail: place, bubbles: true }));
  });

  root.addEventListener("change", (event) => {
    const name = event.target.dataset.set;
    if (!name) return;
    if (name === "kind" || name === "view") root.dataset[name] = event.target.value;
    if (name !== "view") for (const row of rows) row.classList.remove("touched");
    refresh();
  });

  root.addEventListener("keydown", (event) => {
    if (event.key === "Escape") hide();
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return;
    if (event.key === "Enter" && markAt(event)) show(markAt(event));
    if (event.key === "j" || event.key === "k") {
      event.stopPropagation();
      step(event.key === "j" ? 1 : -1);
    }
  });

  root.classList.add("alive");
  look();
  return { look, goTo };
}
