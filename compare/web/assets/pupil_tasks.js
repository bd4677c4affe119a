/* What a task asks, with the answer that is being given; after handing in, what the program has
   to say beside it. */
function panelOf(view, desk) {
  const root = make("section", { className: "task" });
  const heading = make("h2", { tabIndex: -1, id: "task-title" });
  root.setAttribute("aria-labelledby", "task-title");
  const label = (version) => (view.texts.find((one) => one.version === version) || { label: "" }).label;
  const languageOf = (version) => (view.texts.find((one) => one.version === version) || {}).language || "";
  let list = null;

  function passage({ text, language, translation, version, focus }, tag = "p") {
    const words = foreign("span", "", language, { className: "words" });
    if (focus) {
      words.append(part(text, 0, focus[0]), make("u", { textContent: part(text, ...focus) }), part(text, focus[1]));
    } else words.textContent = text;
    const element = make(tag, { className: "passage" });
    if (version) element.append(make("b", { textContent: `${label(version)}: ` }));
    element.append(words);
    if (translation && language !== view.pivot) {
      element.append(foreign("span", translation, view.pivot, { className: "translation" }));
    }
    return element;
  }

  /* Tasks of marks: which version leaves it out, and the marks with their notes. */
  function missing(task) {
    if (!task.missingIn || desk.isDone) return "";
    const group = make("fieldset", {}, make("legend", { textContent: _("Which version leaves it out?") }));
    for (const { version, label: name } of view.texts) {
      group.append(make("label", { className: "choice" },
        make("input", { type: "radio", name: "missing", value: version, checked: version === desk.missing(), onchange: () => desk.choose(version) }),
        make("span", { textContent: name })));
    }
    return group;
  }

  function hint(task) {
    if (!task.marks || desk.isDone) return "";
    return make("p", { className: "hint", textContent: task.missingIn
      ? _("Click on a sentence to mark it, and again to take the mark away. By keyboard: arrow keys and Enter.")
      : _("Click on a word to mark it, drag over several, and click again to take the mark away. By keyboard: arrow keys and Enter, Shift for several words.") });
  }

  function entry(task, mark, index) {
    const words = foreign("q", desk.words(mark), languageOf(mark.version));
    const about = make("p", {}, make("b", { textContent: `${label(mark.version)}: ` }), words);
    if (mark.missing_in) {
      about.append(" ", make("span", { textContent: filled(_("Missing in “{outlet}”"), { outlet: label(mark.missing_in) }) }));
    }
    const element = make("li", { value: index + 1 }, about);
    if (desk.isDone) {
      if (mark.note) element.append(make("p", { className: "note", lang: "", textContent: mark.note }));
      return element;
    }
    const note = make("input", { type: "text", value: mark.note, maxLength: view.limits.note, autocomplete: "off" });
    note.addEventListener("input", () => { mark.note = note.value; desk.change(); });
    note.addEventListener("blur", () => desk.settle());
    element.append(make("label", {}, make("span", { textContent: task.note }), note));
    const tools = make("p", { className: "tools" });
    const said = { words: desk.words(mark) };
    if (!task.missingIn && desk.canLengthen(mark)) {
      tools.append(button(_("One word more"), () => desk.lengthen(mark), { "aria-label": filled(_("One word more: {words}"), said), data: { part: "longer" } }));
    }
    tools.append(button(_("Take away"), () => { desk.drop(mark); focusNear(index); },
      { "aria-label": `${_("Take away")}: ${said.words}`, data: { part: "drop" } }));
    element.append(tools);
    return element;
  }

  function focusNear(index) {
    const left = list.querySelectorAll("[data-part=drop]");
    (left[Math.min(index, left.length - 1)] || heading).focus();
  }

  function showMarks() {
    const task = desk.task();
    const marks = desk.marks();
    list.replaceChildren(...marks.map((mark, index) => entry(task, mark, index)));
    list.hidden = !marks.length;
  }

  /* Tasks of choices: a few short options as buttons, sentences as a list to choose from. */
  function chooser(task, item) {
    const chosen = desk.answer().choices[item.key];
    const choose = (key) => { desk.answer().choices[item.key] = key; desk.change(0); };
    const long = task.options.some((option) => option.translation !== null || lengthOf(option.text) > 40);
    const name = `choice-${task.kind}-${item.key}`;
    const passed = passage(item, "legend");
    const group = make("fieldset", {}, passed);
    if (long) {
      const select = make("select", { disabled: desk.isDone, "aria-label": filled(_("The same in other words: {words}"), { words: item.text }) });
      select.append(make("option", { value: "", textContent: _("Choose …"), disabled: true, selected: !chosen }));
      for (const [index, option] of task.options.entries()) {
        select.append(make("option", { value: option.key, lang: option.language, textContent: `${letter(index)} – ${short(option.text)}`, selected: option.key === chosen }));
      }
      select.addEventListener("change", () => choose(select.value));
      group.append(select);
    } else {
      for (const option of task.options) {
        group.append(make("label", { className: "choice" },
          make("input", { type: "radio", name, value: option.key, checked: option.key === chosen, disabled: desk.isDone, onchange: () => choose(option.key) }),
          foreign("span", option.text, option.language)));
      }
    }
    const point = desk.isDone && task.beside && task.beside.points.find((one) => one.item === item.key);
    if (point) group.append(said(task, point));
    return group;
  }

  const letter = (index) => String.fromCharCode(65 + index);
  const short = (text) => (lengthOf(text) > 60 ? `${part(text, 0, 57)} …` : text);

  function options(task) {
    if (!task.items.length || task.options.every((option) => option.translation === null && lengthOf(option.text) <= 40)) return "";
    return make("ol", { className: "options" }, ...task.options.map((option) =>
      passage({ ...option, version: null, focus: null }, "li")));
  }

  function text(task) {
    const answer = desk.answer();
    if (desk.isDone) {
      return answer.text ? make("p", { className: "own-text", lang: "", textContent: answer.text }) : "";
    }
    const isLine = !task.marks && !task.items.length;
    const field = make(isLine ? "input" : "textarea", {
      value: answer.text, maxLength: isLine ? 300 : view.limits.text, autocomplete: "off", ...(isLine ? { type: "text" } : { rows: 3 }),
    });
    field.addEventListener("input", () => { answer.text = field.value; desk.change(); });
    field.addEventListener("blur", () => desk.settle());
    return make("label", { className: "free" }, make("span", { textContent: isLine ? _("Your headline") : _("What else you noticed") }), field);
  }

  /* What the program has to say: to talk about, not to be right or wrong by. */
  function said(task, point) {
    const element = make("div", { className: "point" }, foreign("p", point.why, view.pivot));
    const same = point.item !== null && desk.answer().choices[point.item] === point.chosen;
    const option = point.item !== null && task.options.find((one) => one.key === point.chosen);
    if (option) {
      const at = task.options.indexOf(option);
      element.append(make("p", {}, same ? _("Parallax would choose the same.") : `${_("Parallax would choose:")} `,
        same ? "" : foreign("span", lengthOf(option.text) > 40 ? `${letter(at)} – ${short(option.text)}` : option.text, option.language)));
    }
    if (point.sources.length) {
      element.append(make("p", { textContent: filled(_("Quoted there: {sources}"), { sources: point.sources.join("; ") }) }));
    }
    if (point.places.length && point.item === null) {
      element.append(make("p", { className: "tools" }, ...point.places.map(([version, sentence, start, end]) => {
        const words = short(desk.words({ version, sentence, start, end }));
        const go = button("", () => desk.go(version, sentence, start), { className: "place" });
        go.append(`${label(version)}: `, foreign("q", words, languageOf(version)));
        return go;
      })));
    }
    if (task.counted && point.item === null) {
      element.append(make("p", { className: "came", textContent: point.touched ? _("You came upon this too.") : _("Did you see this? What do you think of it?") }));
    }
    return element;
  }

  function beside(task) {
    if (!task.beside) return [];
    const points = task.beside.points.filter((point) => point.item === null);
    const found = [make("h3", { textContent: _("What Parallax found") })];
    const items = [
      ...points.map((point) => make("li", {}, said(task, point))),
      ...task.beside.remarks.map((remark) => make("li", {}, foreign("p", remark, view.pivot))),
    ];
    if (items.length) found.push(make("ul", { className: "points" }, ...items));
    else if (!task.beside.points.length) found.push(make("p", { textContent: _("Parallax has nothing to say to this.") }));
    return items.length || !task.beside.points.length ? found : [];
  }

  function comment(kind) {
    const there = view.comments[kind];
    if (!there) return "";
    return make("aside", { className: "comment" },
      make("b", { textContent: _("Your teacher says:") }), foreign("p", there.text, ""));
  }

  function show(takeFocus) {
    const task = desk.task();
    heading.textContent = task.title;
    list = make("ol", { className: "marks" });
    const own = desk.isDone && (task.marks || !task.items.length)
      ? [make("h3", { textContent: _("Your answer") }), desk.isEmpty() ? make("p", { textContent: _("No answer.") }) : ""] : [];
    root.replaceChildren(...[
      heading, make("p", { className: "asks", textContent: task.asks }), comment(task.kind), ...own, missing(task), hint(task),
      ...(task.marks ? [list] : []), options(task),
      ...groups(task).map((items) => make("div", { className: "group" }, ...items.map((item) => chooser(task, item)))),
      text(task), ...beside(task), desk.after(),
    ].filter((one) => one !== ""));
    if (task.marks) showMarks();
    if (takeFocus) heading.focus();
  }

  function groups(task) {
    const found = new Map();
    for (const item of task.items) {
      const key = item.group || item.key;
      found.set(key, [...(found.get(key) || []), item]);
    }
    return Array.from(found.values());
  }

  return {
    root,
    show,
    showMarks: () => list && showMarks(),
    comment,
    note: (index) => {
      const field = list && list.querySelectorAll("input")[index];
      if (field) field.focus();
    },
  };
}
