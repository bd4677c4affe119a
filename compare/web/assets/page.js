/* Shows a comparison and puts in what changed of it: filters, opened parts, the focus and the
   place on the screen stay as they are. Needs `enliven` of report.js. */
function comparisonIn(box, state) {
  "use strict";
  let root = null;
  let alive = null;
  let shown = null;

  const all = (selector, from) => Array.from(from.querySelectorAll(selector));
  const keyOf = (sentence) => JSON.stringify([sentence.dataset.article, sentence.dataset.sentence]);
  const focused = () => box.getRootNode().activeElement;

  function find(key) {
    const [article, sentence] = JSON.parse(key);
    const at = `[data-article="${CSS.escape(article)}"][data-sentence="${CSS.escape(sentence)}"]`;
    return root.querySelector(`.sentence${at}`);
  }

  const scroller = () => {
    let element = box.getRootNode().host || box;
    while ((element = element.parentElement)) {
      if (/auto|scroll/.test(getComputedStyle(element).overflowY)) return element;
    }
    return document.scrollingElement;
  };

  // Which of the parts that open this is: a list of findings, the rest of it, the legend.
  const nameOf = (part) => `${part.className} of ${(part.closest(".found") || part).dataset.kind}`;

  // A way back to an element that will be made anew: a part of a sentence, of a row, or a filter.
  function wayTo(element) {
    if (!element || !root.contains(element)) return null;
    const name = element.dataset.part;
    const sentence = element.closest(".sentence");
    if (sentence) {
      const key = keyOf(sentence);
      const mark = all("mark", sentence).indexOf(element);
      return () => {
        const there = find(key);
        if (!there) return null;
        return (mark < 0 ? there.querySelector(`[data-part="${name}"]`) : all("mark", there)[mark]) ||
          there.querySelector("[data-part=handle]");
      };
    }
    const row = element.closest("tbody.row");
    if (row) {
      const key = keyOf(row.querySelector(".sentence"));
      return () => {
        const there = find(key) && find(key).closest("tbody.row");
        return there && ((name && there.querySelector(`[data-part="${name}"]`)) || there);
      };
    }
    const { set } = element.dataset;
    const chosen = element.type === "radio" ? ":checked" : "";
    return set ? () => root.querySelector(`[data-set="${set}"]${chosen}`) : null;
  }

  // The first sentence in view that is not itself on the move keeps its place on the screen.
  function anchor(moved) {
    for (const sentence of all(".sentence", root)) {
      const top = sentence.getBoundingClientRect().top;
      if (top > 60 && top < innerHeight && keyOf(sentence) !== moved) {
        const key = keyOf(sentence);
        return () => {
          const there = find(key);
          if (there) scroller().scrollTop += there.getBoundingClientRect().top - top;
        };
      }
    }
    const top = scroller().scrollTop;
    return () => { scroller().scrollTop = top; };
  }

  function replace(html, keep, touched, moved) {
    const template = document.createElement("template");
    template.innerHTML = html;
    const fresh = template.content.querySelector(".parallax");
    const back = wayTo(focused());
    const hold = anchor(moved);
    const opened = new Map(all("details", root).map((part) => [nameOf(part), part.open]));
    // The desk and the table stay; what stands before and behind them is put in anew.
    const table = root.querySelector("table.rows");
    for (const child of Array.from(root.children)) if (child !== keep && child !== table) child.remove();
    let behind = keep || table;
    for (const child of Array.from(fresh.children)) {
      if (child.matches("table.rows")) {
        renewRows(table, child);
        behind = null;
      } else {
        root.insertBefore(child, behind);
        if (child.matches(".bar") && keep) behind = table;
      }
    }
    for (const part of all("details", root)) part.open = opened.get(nameOf(part)) ?? part.open;
    for (const key of touched) {
      const there = find(key);
      if (there) there.closest("tbody.row").classList.add("touched");
    }
    return { back, hold };
  }

  return {
    get root() { return root; },
    find,
    keyOf,
    goTo(place) { alive.goTo(place); },
    /* Shows the HTML; `keep` is a child of the root that stays, `prepare` is called before the
       focus goes back, `touched` are the sentences whose rows no filter may hide. */
    show(html, { keep = null, prepare = () => {}, touched = [], moved = null } = {}) {
      if (html === shown) return;
      shown = html;
      if (!root || !root.querySelector("table.rows")) {
        box.innerHTML = html;
        root = box.querySelector(".parallax");
        const table = root.querySelector("table.rows");
        if (table) rememberRows(table);
        alive = enliven(root, state());
        return;
      }
      const { back, hold } = replace(html, keep, touched, moved);
      alive.look();
      prepare();
      hold();
      const element = back && back();
      if (element && element !== focused()) {
        element.focus({ preventScroll: true });
      }
      if (element) element.scrollIntoView({ block: "nearest" });
    },
  };
}
