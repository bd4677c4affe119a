/* What Streamlit calls with every run of the page: shows the comparison, goes to the place that
   was asked for on another page, and where it may be corrected sends one wish after another,
   each after the answer to the one before. */
export default function ({ data: [data], parentElement, setTriggerValue }) {
  const box = parentElement.querySelector(".box");
  learn(data.said);
  if (!box.start || box.language !== data.language) {
    box.start = start(box);
    box.language = data.language;
  }
  box.start(data, setTriggerValue);
}

// What lasts while the app is open, whatever page is on view.
const LASTING = (globalThis[Symbol.for("parallax")] ??= { place: 0, drafts: new Map(), views: new Map() });

// What the reader chose to see of a story, as they left it.
function viewOf(story) {
  if (!story) return {};
  if (!LASTING.views.has(story)) LASTING.views.set(story, {});
  return LASTING.views.get(story);
}

function start(outer) {
  "use strict";
  const box = document.createElement("div");
  outer.replaceChildren(box);
  let view = {};
  const page = comparisonIn(box, () => view);
  const waiting = [];
  const touched = new Set();
  let asked = null;
  let moved = null;
  let steps = 0;
  let fresh = false;
  let trigger = null;
  let desk = null;
  let tools = null;
  let judge = null;

  // What takes longer than a blink says so.
  function announce(wish) {
    const reads = fresh && !/undo|redo|translate|take-back|judge|note|forget/.test(wish.do);
    const words = reads
      ? _("Reading what the sentences say: the first correction of an opened story takes a few seconds …")
      : _("Working …");
    const step = steps;
    setTimeout(() => { if (asked && steps === step) desk.tell(words); }, reads ? 0 : 700);
  }

  function send(wish, sentence = null) {
    if (!wish.walk) tools.forget();
    waiting.push([wish, sentence && page.keyOf(sentence)]);
    next();
  }

  function next() {
    if (asked || !waiting.length) return;
    const [wish, key] = waiting.shift();
    for (const place of [wish.place, wish.to, ...(wish.places || [])]) {
      if (place) touched.add(JSON.stringify(place.map(String)));
    }
    moved = key;
    // An answer that never comes must not stop the next wish.
    asked = setTimeout(() => { asked = null; next(); }, 60000);
    page.root.setAttribute("aria-busy", "true");
    announce(wish);
    trigger("wish", wish);
  }

  function furnish(data) {
    desk = deskIn(box, send);
    tools = correcting(box, page, send, desk.tell);
    judge = judging(page, send, desk.reveal);
    if (data.canUndo || data.canRedo) desk.reveal();
    page.root.querySelector(".bar").after(desk.element);
    desk.onSwitch((on) => {
      page.root.classList.toggle("correcting", on);
      view.correcting = on;
      if (on) tools.equip();
      else tools.strip();
    });
    page.root.addEventListener("keydown", (event) => !desk.strip.hidden && tools.keys(event));
    desk.strip.addEventListener("keydown", (event) => tools.keys(event));
    for (const name of ["dragstart", "dragover", "drop", "dragend"]) {
      page.root.addEventListener(name, (event) => desk.on.checked && tools.dragging(event));
    }
  }

  function goOn({ place }) {
    if (!place || place.number <= LASTING.place) return;
    LASTING.place = place.number;
    // Once the page has its height.
    requestAnimationFrame(() => page.goTo(place));
  }

  box.addEventListener("place", (event) => trigger("place", event.detail));
  return (data, setTrigger) => {
    trigger = setTrigger;
    view = viewOf(data.story);
    page.show(data.html, {
      keep: desk && desk.element,
      touched,
      moved,
      prepare: () => {
        if (judge) judge.equip(data.story);
        if (!desk || !desk.on.checked) return;
        tools.know(data);
        tools.equip();
        const there = moved && page.find(moved);
        if (there) {
          there.classList.add("landed");
          setTimeout(() => there.classList.remove("landed"), 2500);
        }
      },
    });
    if (!data.articles) return;
    fresh = data.fresh;
    if (!desk) furnish(data);
    tools.know(data);
    desk.show(data);
    if (view.correcting && !desk.on.checked) desk.on.click();
    judge.equip(data.story);
    goOn(data);
    if (data.steps === steps) return;
    steps = data.steps;
    clearTimeout(asked);
    asked = null;
    page.root.removeAttribute("aria-busy");
    desk.tell(data.message, data.isProblem);
    judge.answered(data.isProblem);
    next();
  };
}
