/* The reader's corrections on the page: controls at rows and sentences, dialogs, keys. Every
   wish names sentences, never row numbers: those change with each step. */
function correcting(box, page, send, tell) {
  "use strict";
  const all = (selector, from = page.root) => Array.from(from.querySelectorAll(selector));
  const rowsNow = () => all("tbody.row");
  const rowOf = (element) => element.closest("tbody.row");
  const numberOf = (row) => Number(row.querySelector(".gutter").childNodes[1].textContent);
  const placeOf = (sentence) => [sentence.dataset.article, Number(sentence.dataset.sentence)];
  const firstPlace = (row) => placeOf(row.querySelector(".sentence"));
  let articles = new Map();
  let dragged = null;
  let walk = null;

  function nameOf(sentence) {
    const { outlet, titled } = articles.get(sentence.dataset.article);
    const id = Number(sentence.dataset.sentence);
    return titled && id === 0
      ? filled(_("The title of {outlet}"), { outlet })
      : filled(_("Sentence {number} of {outlet}"), { number: titled ? id : id + 1, outlet });
  }

  function wordsOf(element, most = 60) {
    const original = element.querySelector(".original").cloneNode(true);
    for (const label of original.querySelectorAll(".label")) label.remove();
    const text = original.textContent.trim();
    return text.length > most ? `${text.slice(0, most).replace(/\s+\S*$/, "")} …` : text;
  }

  function beside(row, by) {
    const shown = rowsNow().filter((one) => !one.hidden || one === row);
    return shown[shown.indexOf(row) + by] || null;
  }

  // Controls: made when correcting is turned on, and in every row that was put in anew.
  function equip() {
    for (const row of rowsNow()) {
      equipGutter(row);
      if (!row.querySelector("[data-part=handle]")) all(".sentence", row).forEach(equipSentence);
    }
  }

  function equipGutter(row) {
    const number = numberOf(row);
    const present = row.querySelector(".tools");
    if (present && present.dataset.number === String(number)) return;
    const checked = row.classList.contains("checked");
    const check = button(_("checked"), () =>
      send({ do: "check", place: firstPlace(row), value: !checked }), {
      "aria-pressed": String(checked),
      "aria-label": filled(_("Row {number}: checked"), { number }),
      title: _("A checked row stays as it is when other rows change"),
    });
    check.dataset.part = "check";
    const menu = button("⋯", () => openRow(row), {
      "aria-label": filled(_("Correct row {number}"), { number }), "aria-haspopup": "dialog", title: _("Join or part rows"),
    });
    menu.dataset.part = "menu";
    const tools = make("div", { className: "tools" });
    tools.dataset.number = number;
    tools.append(check, menu);
    if (present) present.replaceWith(tools);
    else row.querySelector(".gutter").append(tools);
  }

  function equipSentence(sentence) {
    const handle = button("⋮", () => openSentence(sentence), {
      "aria-label": filled(_("Move: {sentence}"), { sentence: nameOf(sentence) }), "aria-haspopup": "dialog",
      title: _("Move this sentence (Alt+↑, Alt+↓, or drag)"), draggable: true,
    });
    handle.dataset.part = "handle";
    handle.classList.add("handle");
    sentence.prepend(handle);
    if (!sentence.classList.contains("foreign")) return;
    const pencil = button("✎", () => edit(sentence), {
      "aria-label": filled(_("Correct the translation: {sentence}"), { sentence: nameOf(sentence) }),
      title: _("Correct this translation"),
    });
    pencil.dataset.part = "pencil";
    const translation = sentence.querySelector(".translation");
    if (!translation) pencil.textContent = `✎ ${_("translate")}`;
    (translation || sentence).append(pencil);
  }

  function strip() {
    for (const tool of all("table.rows :is(.tools, .tool, .editor)")) tool.remove();
  }

  // Key after key walks a sentence through the rows as they stood at the first: each step may
  // put the rows in another order, and the next would lead back.
  function step(sentence, by) {
    const key = page.keyOf(sentence);
    if (!walk || walk.key !== key) {
      const shown = rowsNow().filter((row) => !row.hidden);
      const stops = shown.map((row) => all(".sentence", row).find((one) => one !== sentence));
      walk = { key, stops: stops.map((one) => one && placeOf(one)), at: shown.indexOf(rowOf(sentence)) };
    }
    const at = walk.at + by;
    if (at < 0 || at >= walk.stops.length) {
      tell(by < 0 ? _("There is no row above.") : _("There is no row below."));
      return;
    }
    walk.at = at;
    const place = placeOf(sentence);
    const to = walk.stops[at];
    send(to ? { do: "move", place, to, walk: true } : { do: "split", places: [place], walk: true }, sentence);
  }

  // Dialogs.
  const dialog = make("dialog", { className: "parallax panel" });
  dialog.lang = SAID.language;
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
  box.after(dialog);

  function open(title, small, quote, parts) {
    const head = make("h3", { textContent: title, id: "panel-title" });
    if (small) head.append(make("small", { textContent: small }));
    const close = button("✕", () => dialog.close(), { "aria-label": _("Close") });
    close.classList.add("close");
    const inner = make("div", { className: "inner" });
    inner.append(head, ...(quote ? [quote] : []), ...parts.filter(Boolean), close);
    dialog.replaceChildren(inner);
    dialog.setAttribute("aria-labelledby", "panel-title");
    const from = box.getRootNode().activeElement;
    dialog.showModal();
    if (from) {
      const { left, bottom, top } = from.getBoundingClientRect();
      const { offsetWidth: width, offsetHeight: height } = dialog;
      const under = bottom + 6 + height < innerHeight ? bottom + 6 : Math.max(8, top - height - 6);
      dialog.style.left = `${Math.max(8, Math.min(left, innerWidth - width - 8))}px`;
      dialog.style.top = `${Math.max(8, Math.min(under, innerHeight - height - 8))}px`;
    }
  }

  // An action closes the dialog first: the focus is then where it came from.
  const act = (label, wish, sentence, properties) =>
    button(label, () => { const wanted = wish(); dialog.close(); send(wanted, sentence); }, properties);

  function rowChoice(row, label, name, wish, sentence) {
    const choice = make("select", { id: "panel-choice" });
    const others = rowsNow().filter((other) => other !== row);
    if (!others.length) return null;
    choice.append(...others.map((other) => make("option", {
      value: String(rowsNow().indexOf(other)), textContent: `${numberOf(other)} · ${wordsOf(other)}`,
    })));
    const near = beside(row, 1) || beside(row, -1);
    if (near) choice.value = String(rowsNow().indexOf(near));
    const line = make("div", { className: "line" });
    line.append(
      make("label", { htmlFor: "panel-choice", textContent: label }), choice,
      act(name, () => wish(firstPlace(rowsNow()[Number(choice.value)])), sentence)
    );
    return line;
  }

  function openSentence(sentence) {
    const row = rowOf(sentence);
    const place = placeOf(sentence);
    const quote = make("p", { className: "quote", textContent: wordsOf(sentence, 140) });
    quote.lang = sentence.querySelector(".original").lang;
    const near = [[-1, _("↑ To row {number}")], [1, _("↓ To row {number}")]].map(([by, label]) => {
      const other = beside(row, by);
      return other && act(filled(label, { number: numberOf(other) }),
        () => ({ do: "move", place, to: firstPlace(other) }), sentence, { title: wordsOf(other) });
    });
    const alone = row.querySelectorAll(".sentence").length === 1;
    const line = make("div", { className: "line" });
    line.append(...near.filter(Boolean));
    if (!alone) line.append(act(_("A row of its own"), () => ({ do: "split", places: [place] }), sentence));
    open(nameOf(sentence), filled(_("in row {number}"), { number: numberOf(row) }), quote, [
      line,
      rowChoice(row, _("Move to row"), _("Move"), (to) => ({ do: "move", place, to }), sentence),
    ]);
  }

  function openRow(row) {
    const number = numberOf(row);
    const place = firstPlace(row);
    const sentences = all(".sentence", row);
    const joins = make("div", { className: "line" });
    for (const [by, label] of [[-1, _("Merge with row {number}, above")], [1, _("Merge with row {number}, below")]]) {
      const other = beside(row, by);
      if (other) joins.append(act(filled(label, { number: numberOf(other) }),
        () => ({ do: "merge", place, to: firstPlace(other) })));
    }
    const parts = [joins, rowChoice(row, _("Merge with row"), _("Merge"), (to) => ({ do: "merge", place, to }))];
    if (sentences.length > 1) parts.push(splitting(sentences));
    if (new Set(sentences.map((one) => one.dataset.article)).size > 1) {
      parts.push(act(_("Unlink: a row for each version"), () => ({ do: "unlink", place })));
    }
    if (row.matches(".checked, .corrected")) {
      parts.push(act(_("Give back to the program"), () => ({ do: "release", place }), null, {
        title: _("Takes away your check and correction; the program finds this row again"),
      }));
    }
    open(filled(_("Row {number}"), { number }), "", null, parts);
  }

  function splitting(sentences) {
    const group = make("fieldset", { className: "split" });
    const boxes = sentences.map((sentence) => {
      const box = make("input", { type: "checkbox" });
      const label = make("label");
      const words = make("span", { textContent: wordsOf(sentence, 50) });
      words.lang = sentence.querySelector(".original").lang;
      label.append(box, make("b", { textContent: articles.get(sentence.dataset.article).outlet }), words);
      group.append(label);
      return [box, sentence];
    });
    group.prepend(make("legend", { textContent: _("Put the ticked sentences into a row of their own") }));
    group.append(act(_("Split off"), () => ({
      do: "split", places: boxes.filter(([box]) => box.checked).map(([, sentence]) => placeOf(sentence)),
    })));
    return group;
  }

  // Translations.
  function edit(sentence) {
    if (sentence.querySelector(".editor")) return;
    const translation = sentence.querySelector(".translation");
    const present = translation ? translation.firstChild.textContent.trim() : "";
    const area = make("textarea", { value: present, rows: 4, maxLength: 5000 });
    area.setAttribute("aria-label", filled(_("Translation: {sentence}"), { sentence: nameOf(sentence) }));
    area.lang = page.root.dataset.pivot || "";
    const done = () => {
      editor.remove();
      if (translation) translation.hidden = false;
      sentence.querySelector("[data-part=pencil]").hidden = false;
      sentence.querySelector("[data-part=pencil]").focus({ preventScroll: true });
    };
    const save = () => {
      const { value } = area;
      if (!value.trim()) { area.focus(); return; }
      done();
      send({ do: "translate", place: placeOf(sentence), text: value }, sentence);
    };
    const editor = make("div", { className: "editor" });
    const line = make("div", { className: "line" });
    line.append(button(_("Save"), save, { title: "Ctrl+Enter" }), button(_("Cancel"), done, { title: "Esc" }));
    if (sentence.querySelector(".engine.own")) {
      line.append(button(_("Back to the program’s translation"), () => {
        done();
        send({ do: "take-back", place: placeOf(sentence) }, sentence);
      }));
    }
    editor.append(area, line);
    area.addEventListener("keydown", (event) => {
      // Streamlit takes single letters for its own keys.
      event.stopPropagation();
      if (event.key === "Escape") done();
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) { event.preventDefault(); save(); }
    });
    if (translation) translation.hidden = true;
    sentence.querySelector("[data-part=pencil]").hidden = true;
    sentence.append(editor);
    area.focus();
  }

  // Keys and dragging.
  const isText = (element) => element.matches("textarea, input:not([type=checkbox], [type=radio], [type=range])");

  function keys(event) {
    const target = event.target;
    if (isText(target)) return;
    if ((event.ctrlKey || event.metaKey) && /^[zyян]$/i.test(event.key)) {
      event.preventDefault();
      send({ do: event.shiftKey || /^[yн]$/i.test(event.key) ? "redo" : "undo" });
    }
    const sentence = target.closest(".sentence");
    const walks = page.root.classList.contains("correcting");
    if (event.altKey && walks && sentence && /^Arrow(Up|Down)$/.test(event.key)) {
      event.preventDefault();
      step(sentence, event.key === "ArrowUp" ? -1 : 1);
    }
  }

  function dragging(event) {
    const row = event.target.closest && event.target.closest("tbody.row");
    if (event.type === "dragstart") {
      dragged = event.target.closest(".sentence");
      event.dataTransfer.effectAllowed = "move";
      event.dataTransfer.setData("text/plain", "");
    } else if (event.type === "dragend") {
      dragged = null;
    } else if (dragged && row && row !== rowOf(dragged)) {
      event.preventDefault();
      if (event.type === "drop") {
        send({ do: "move", place: placeOf(dragged), to: firstPlace(row) }, dragged);
      }
    }
    for (const one of all("tbody.over")) one.classList.remove("over");
    if (event.type === "dragover" && dragged && row && row !== rowOf(dragged)) row.classList.add("over");
  }

  return {
    equip, strip, keys, dragging,
    forget() { walk = null; },
    know(data) { articles = new Map(data.articles.map((article) => [article.id, article])); },
  };
}
