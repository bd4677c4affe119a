/* The desk over the rows: the reader turns correcting on, and says how alike the sentences of a
   row must be and whose order the rows follow; below stand undo, redo and what was just done. */
function deskIn(box, send) {
  "use strict";

  const desk = make("section", { className: "desk", "aria-label": _("Correct rows and translations") });
  const strip = make("div", { className: "parallax strip", lang: SAID.language, hidden: true });
  const said = make("p", { className: "told", role: "status" });
  const undo = button(`↶ ${_("Undo")}`, () => send({ do: "undo" }), { title: "Ctrl+Z" });
  const redo = button(`↷ ${_("Redo")}`, () => send({ do: "redo" }), { title: "Ctrl+Shift+Z" });
  strip.append(undo, redo, said);

  const on = make("input", { type: "checkbox" });
  const chip = make("label", { className: "chip check" });
  chip.append(on, make("span", { textContent: _("Correct rows and translations") }));

  const slider = make("input", { type: "range", min: "0", step: "1" });
  // A tick on the scale, where the browser draws ticks.
  const ticks = make("datalist", { id: "desk-standard" });
  slider.setAttribute("list", ticks.id);
  const measure = make("output", { className: "measure" });
  // Both buttons go when they have done their work: the focus goes before.
  const own = button(_("Back to the program’s own"), () => {
    slider.focus();
    send({ do: "threshold", value: null });
  });
  const order = make("select");
  const all = button(_("Give all rows back"), () => {
    order.focus();
    send({ do: "release-all" });
  }, {
    title: _("Takes away every check and correction of rows; you can undo it"),
  });
  const body = make("div", { className: "body", hidden: true });
  body.append(
    make("p", {
      className: "help",
      textContent: [
        _("⋮ beside a sentence moves it to another row, ✎ corrects its translation, ⋯ under a row’s number joins or parts rows."),
        _("By key: Alt+↑ and Alt+↓ move the sentence that has the focus, Ctrl+Z undoes."),
        _("What you checked or corrected stays when other rows change."),
      ].join(" "),
    }),
    field(_("How alike sentences must be to share a row"), withEnds(slider), measure, own),
    field(_("Rows in the order of"), order),
    all
  );
  desk.append(chip, body);
  box.after(strip);

  function withEnds(range) {
    const line = make("span", { className: "range" });
    line.append(make("small", { textContent: _("looser") }), range, ticks, make("small", { textContent: _("stricter") }));
    return line;
  }

  function field(label, control, ...more) {
    const line = make("div", { className: "field" });
    const name = make("label", { textContent: label });
    const input = control.matches("span") ? control.querySelector("input") : control;
    input.id = `desk-${input.type}`;
    name.htmlFor = input.id;
    line.append(name, control, ...more);
    return line;
  }

  function say(value) {
    const how = value === standard ? _("the program’s own") : value < standard ? _("looser") : _("stricter");
    measure.textContent = filled(_("at least {percent}% sure – {how}"), { percent: Math.round(100 * value), how });
    slider.setAttribute("aria-valuetext", measure.textContent);
    own.hidden = value === standard;
  }

  // The scale has few stops, closer where more rows change.
  let stops = [];
  let revealed = false;
  let standard = 0;
  slider.addEventListener("input", () => say(stops[slider.value]));
  slider.addEventListener("change", () => {
    const value = stops[slider.value];
    send({ do: "threshold", value: value === standard ? null : value });
  });
  order.addEventListener("change", () => send({ do: "order", value: order.value }));

  return {
    element: desk,
    strip,
    on,
    /* Calls back when correcting is turned on or off. */
    onSwitch(then) {
      on.addEventListener("change", () => {
        body.hidden = !on.checked;
        strip.hidden = !on.checked && !revealed;
        then(on.checked);
      });
    },
    /* Shows undo, redo and what was done although nothing is being corrected. */
    reveal() {
      revealed = true;
      strip.hidden = false;
    },
    tell(message, isProblem = false) {
      said.classList.toggle("problem", isProblem);
      // Emptied first, so that the same words twice are read out twice.
      said.textContent = "";
      setTimeout(() => { said.textContent = message; }, 50);
    },
    show(data) {
      const value = data.threshold === null ? data.standard : data.threshold;
      stops = data.stops;
      standard = data.standard;
      slider.max = stops.length - 1;
      slider.value = stops.indexOf(value);
      ticks.replaceChildren(make("option", { value: String(stops.indexOf(standard)) }));
      say(value);
      if (order.childElementCount !== data.articles.length) {
        order.replaceChildren(
          ...data.articles.map(({ id, outlet }) => make("option", { value: id, textContent: outlet }))
        );
      }
      order.value = data.order;
      said.dataset.steps = data.steps;
      // A disabled button would lose the focus.
      undo.setAttribute("aria-disabled", String(!data.canUndo));
      redo.setAttribute("aria-disabled", String(!data.canRedo));
      all.hidden = !data.kept;
    },
  };
}

function make(tag, properties = {}) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name in element && name !== "role") element[name] = value;
    else element.setAttribute(name, value);
  }
  return element;
}

function button(label, then, properties = {}) {
  const element = make("button", { type: "button", className: "tool", textContent: label, ...properties });
  element.addEventListener("click", then);
  return element;
}
