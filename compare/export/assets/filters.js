/* What to show of the rows: kinds, status, version, words, the reader's verdicts, a search, all
   together. `state` outlives the comparison on view: it is put into the controls again. */
function filtering(root, state, changed) {
  "use strict";
  const CHOICES = ["status", "outlet", "concept", "verdict"];
  const START = { kind: "all", view: "both", only: false, search: "" };
  const all = (selector, from = root) => Array.from(from.querySelectorAll(selector));
  const find = finding(root);
  const facts = new WeakMap();
  let timer = 0;
  let rows = [];

  for (const name of CHOICES) START[name] = "";
  for (const name of Object.keys(START)) state[name] ??= START[name];

  function factsOf(row) {
    if (!facts.has(row)) {
      facts.set(row, {
        about: JSON.parse(row.dataset.about || "[]"),
        concepts: JSON.parse(row.dataset.concepts || "[]"),
      });
    }
    return facts.get(row);
  }

  function judgedAs(row, verdict) {
    const lines = all(".why[data-key]", row);
    const isMine = (line) => line.dataset.verdict || "noted" in line.dataset;
    if (verdict === "mine") return lines.some(isMine);
    if (verdict === "none") return lines.some((line) => !isMine(line) && !line.matches(".quiet"));
    return lines.some((line) => line.dataset.verdict === verdict);
  }

  /* Whether a finding of the row, or what a version lacks, is of this kind and differs. */
  function differs(row) {
    return factsOf(row).about.some(([kind, , apart]) =>
      apart && (state.kind === "all" || kind === state.kind));
  }

  function passes(row, wanted) {
    if (row.classList.contains("touched")) return true;
    const { about, concepts } = factsOf(row);
    const asks = state.kind !== "all" || state.only || state.status || state.outlet;
    return (
      (!asks || about.some(([kind, status, apart, articles]) =>
        (state.kind === "all" || kind === state.kind) &&
        (!state.only || apart) &&
        (!state.status || status === state.status) &&
        (!state.outlet || articles.includes(state.outlet)))) &&
      (!state.concept || concepts.includes(state.concept)) &&
      (!state.verdict || judgedAs(row, state.verdict)) &&
      (!wanted || find.has(row, wanted))
    );
  }

  function isFiltered() {
    return ["kind", "only", "search", ...CHOICES].some((name) => state[name] !== START[name]);
  }

  // Puts the state into the controls; a choice that this comparison has not is none.
  function settle() {
    for (const input of all("[data-set]")) {
      const name = input.dataset.set;
      if (input.type === "radio") input.checked = input.value === state[name];
      else if (input.type === "checkbox") input.checked = state[name];
      else {
        input.value = state[name];
        if (input.value !== state[name]) state[name] = input.value = "";
      }
    }
    root.dataset.kind = state.kind;
    root.dataset.view = state.view;
  }

  function count(shown) {
    const line = root.querySelector(".shown");
    if (!line) return;
    const words = shown === rows.length
      ? filled(ngettext("All {n} rows", "All {n} rows", shown), { n: shown })
      : filled(ngettext("{shown} of {n} row", "{shown} of {n} rows", rows.length), { shown, n: rows.length });
    if (line.textContent !== words) line.textContent = words;
    const clear = root.querySelector(".clear");
    clear.setAttribute("aria-disabled", String(!isFiltered()));
    root.querySelector(".bar").classList.toggle("filtered", isFiltered());
    const chosen = CHOICES.filter((name) => state[name]).length;
    const more = root.querySelector(".more-filters");
    more.textContent = chosen ? filled(_("Filters: {n}"), { n: chosen }) : _("Filters");
  }

  function hits(number, at) {
    const line = root.querySelector(".hits");
    if (!line) return;
    for (const button of all("[data-hit]")) button.hidden = !number;
    if (!state.search.trim()) line.textContent = "";
    else if (!number) line.textContent = _("not found");
    else if (at) line.textContent = filled(_("{at} of {n}"), { at, n: number });
    else line.textContent = filled(ngettext("{n} place", "{n} places", number), { n: number });
  }

  let places = 0;
  function refresh() {
    const wanted = find.fold(state.search.trim());
    let shown = 0;
    for (const row of rows) {
      row.hidden = !passes(row, wanted);
      if (!row.hidden) shown += 1;
      const lines = all(".why", row);
      for (const line of lines) line.hidden = state.kind !== "all" && line.dataset.kind !== state.kind;
      const bar = row.querySelector(".whys");
      if (bar) bar.hidden = lines.every((line) => line.hidden || line.classList.contains("quiet"));
    }
    for (const mark of all("mark")) {
      mark.tabIndex = state.kind === "all" || mark.dataset.kinds.split(" ").includes(state.kind) ? 0 : -1;
    }
    count(shown);
    places = find.mark(rows.filter((row) => !row.hidden), wanted);
    hits(places, 0);
    changed();
  }

  function clear() {
    Object.assign(state, START, { view: state.view });
    for (const row of rows) row.classList.remove("touched");
    settle();
    refresh();
  }

  function step(by) {
    clearTimeout(timer);
    if (timer) refresh();
    timer = 0;
    const at = find.step(by);
    hits(places, at);
    return find.row();
  }

  root.addEventListener("change", (event) => {
    const name = event.target.dataset.set;
    if (!name || name === "search") return;
    state[name] = event.target.type === "checkbox" ? event.target.checked : event.target.value;
    root.dataset.kind = state.kind;
    root.dataset.view = state.view;
    for (const row of rows) if (name !== "view") row.classList.remove("touched");
    refresh();
  });

  root.addEventListener("input", (event) => {
    if (event.target.dataset.set !== "search") return;
    state.search = event.target.value;
    clearTimeout(timer);
    // Typing goes on while the rows wait for it to pause.
    timer = setTimeout(() => { timer = 0; refresh(); }, 120);
  });

  root.addEventListener("click", (event) => {
    const more = event.target.closest(".more-filters");
    if (more) {
      const open = more.getAttribute("aria-expanded") !== "true";
      more.setAttribute("aria-expanded", String(open));
      root.querySelector(".fields").classList.toggle("open", open);
    }
    if (event.target.closest(".clear")) clear();
  });

  return {
    differs,
    clear,
    step,
    /* Call when rows were put in anew. */
    look() {
      rows = all("tbody.row");
      settle();
      refresh();
    },
    /* Shows a row that the filters hide: they are cleared. */
    reveal(row) { if (row.hidden) clear(); },
  };
}
