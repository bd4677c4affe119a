/* The pupil's page: come in under a name, do the tasks, hand in, see what the program found. */
export default function ({ data: [data], parentElement }) {
  const box = parentElement.querySelector(".pupil");
  if (box.shown === data.class) return undefined;
  box.shown = data.class;
  const stop = open(box, data);
  return () => { box.shown = null; stop(); };
}

const LOOK_AGAIN = 45000; // milliseconds: a comment of the teacher's, the end of the lesson

function open(box, data) {
  const key = `parallax-pupil-${data.class || "own"}`;
  const state = { code: null, stop: () => {} };

  function speak(language) {
    learn(data.said[language] || { language, one: {}, many: {} });
    box.lang = document.documentElement.lang = language;
    state.language = language;
  }
  speak(data.language);

  // A link of the teacher's brings back work that a browser lost; it is not for the address bar.
  const link = new URL(location.href);
  if (link.searchParams.has("p")) {
    memory.write(key, state.code = link.searchParams.get("p"));
    link.searchParams.delete("p");
    history.replaceState(history.state, "", link);
  }
  state.code ||= memory.read(key);

  const keep = (code) => { state.code = code; memory.write(key, code); };
  const forget = () => { state.stop(); keep(null); comeIn(); };

  /* Shows a page of a few lines, with an error above its fields. */
  function page(...inside) {
    box.replaceChildren(make("main", { className: "door" }, ...inside));
  }

  async function work(first = true) {
    if (first) page(make("p", { className: "busy", role: "status", textContent: _("Opening your work …") }));
    try {
      const view = await ask("work", { code: state.code, language: state.language });
      speak(view.language);
      state.stop();
      state.stop = atWork(box, view, { code: state.code, again: () => work(false), forget });
    } catch (error) {
      if (!("again" in error)) throw error;
      if (error.again) state.stop = later(() => work(false), 3000);
      else page(problemOf(error), button(_("Begin anew"), forget, { className: "main" }));
      if (error.again && first) page(make("p", { className: "busy", role: "status", textContent: error.problem || _("The server does not answer: trying again …") }));
    }
  }

  function comeIn() {
    if (!data.invitation) return noLink();
    const { title, introduction, minutes, is_open: isOpen } = data.invitation;
    const head = [make("h1", { textContent: title }), introduction && make("p", { className: "introduction", textContent: introduction })];
    if (!isOpen) return page(...head, make("p", { role: "status", textContent: _("Your teacher has closed this exercise.") }));
    const name = make("input", { type: "text", maxLength: data.nameLetters, autocomplete: "off", required: true, id: "name" });
    const problem = make("p", { className: "problem", role: "alert", hidden: true });
    const begin = make("button", { type: "submit", className: "main", textContent: _("Begin") });
    const form = make("form", { className: "join" }, make("label", {}, make("span", { textContent: _("Your name or a nickname") }), name), problem, begin);
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      begin.disabled = true;
      try {
        keep((await ask("join", { class: data.class, name: name.value, language: state.language })).code);
        await work();
      } catch (error) {
        if (!("again" in error)) throw error;
        problem.textContent = error.problem || _("The server does not answer: try again in a moment.");
        problem.hidden = false;
        begin.disabled = false;
        name.focus();
      }
    });
    page(...head, minutes && make("p", { textContent: filled(ngettext("Meant to take {n} minute.", "Meant to take {n} minutes.", minutes), { n: minutes }) }),
      form, make("p", { className: "hint", textContent: data.kept }));
    return undefined;
  }

  function noLink() {
    const code = make("input", { type: "text", maxLength: 300, autocomplete: "off", spellcheck: false, required: true });
    const form = make("form", { className: "join" },
      make("label", {}, make("span", { textContent: _("Link or code of the exercise") }), code),
      make("button", { type: "submit", className: "main", textContent: _("Open") }));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const found = /[?&]c=([^&#\s]+)/.exec(code.value);
      location.search = `?c=${encodeURIComponent(found ? found[1] : code.value.trim())}`;
    });
    page(make("h1", { textContent: _("Exercise") }),
      make("p", { textContent: _("Open the link that your teacher gave you, or write it here.") }), form);
  }

  const problemOf = (error) => make("p", { className: "problem", role: "alert", textContent: error.problem });

  if (state.code) work();
  else comeIn();
  return () => state.stop();
}

function later(then, milliseconds) {
  const timer = setTimeout(then, milliseconds);
  return () => clearTimeout(timer);
}

/* Returns what puts the focus back where it is now, in a page that is made anew. */
function focusIn(box) {
  const here = box.getRootNode().activeElement;
  if (!here || !box.contains(here)) return () => {};
  const all = () => Array.from(box.querySelectorAll(here.tagName));
  const like = (one) => one.name === here.name && one.type === here.type && (here.type !== "radio" || one.value === here.value);
  const index = all().filter(like).indexOf(here);
  const { selectionStart: start, selectionEnd: end } = here;
  return () => {
    const there = all().filter(like)[index];
    if (!there) return;
    there.focus({ preventScroll: true });
    if (typeof start === "number") there.setSelectionRange(start, end);
  };
}

/* The tasks and the texts of one pupil. Returns what ends it. */
function atWork(box, view, { code, again, forget }) {
  const isDone = view.handed_in_at !== null;
  const skew = Date.parse(view.now) - Date.now();
  const missing = new Map();
  const time = (at) => new Date(at).toLocaleTimeString(view.language, { hour: "2-digit", minute: "2-digit" });
  const seen = (box.seen ??= { task: null, translations: true });
  let task = view.tasks.find((one) => one.kind === seen.task) || view.tasks[0];
  let texts = null;
  let panel = null;

  const spoken = make("p", { className: "unseen", role: "status" });
  const status = make("p", { className: "status", role: "status" });
  const problem = make("p", { className: "problem", role: "alert", hidden: true });
  const clock = make("span", { className: "clock" });

  const saving = savingOf({
    code, language: view.language, answers: view.answers,
    tell({ state, problem: what, at }) {
      status.dataset.state = state;
      const words = state === "failed" ? _("Not saved: will try again")
        : state === "saving" ? _("Saving …")
          : at ? filled(_("Saved {time}"), { time: time(at) }) : _("Everything you do here is saved as you go.");
      if (status.textContent !== words) status.textContent = words;
      problem.textContent = what;
      problem.hidden = !what;
      if (state === "saved") titlesMayBeShown();
    },
    replace(kind) {
      if (kind === task.kind) show();
      say(_("This answer was changed in another window: you see that one now."));
    },
  });

  const answer = () => saving.of(task.kind);
  const place = ({ version, sentence, start, end, missing_in: other }) => [version, sentence, start, end, other].join(" ");
  const say = (words) => { spoken.textContent = words; };

  const desk = {
    isDone,
    task: () => task,
    answer,
    marks: () => answer().marks,
    isEmpty: (kind = task.kind) => {
      const { marks, choices, text } = saving.of(kind);
      return !marks.length && !Object.keys(choices).length && !text.trim();
    },
    missing: () => {
      if (!task.missingIn) return null;
      const last = answer().marks.at(-1);
      return missing.get(task.kind) || (last && last.missing_in) || null;
    },
    choose(version) { missing.set(task.kind, version); texts.show(); },
    say,
    words: (mark) => texts.words(mark),
    go: (...where) => texts.go(...where),
    change: (pause) => { saving.changed(task.kind, pause); steps(); },
    settle: () => saving.flush(),
    toggle(where, words) {
      const data = answer();
      const mark = { ...where, note: "", missing_in: desk.missing() };
      const touching = data.marks.filter((one) => one.version === mark.version && one.sentence === mark.sentence
        && one.missing_in === mark.missing_in && one.start < mark.end && mark.start < one.end);
      const [there] = touching.filter((one) => one.start <= mark.start && mark.end <= one.end);
      if (there && there.note) {
        say(filled(_("Marked already: {words}"), { words: desk.words(there) }));
        return panel.note(data.marks.indexOf(there));
      }
      if (there) return desk.drop(there);
      if (data.marks.length >= view.limits.marks) return say(filled(_("These are too many marks: {most} are enough."), { most: view.limits.marks }));
      // What it touches becomes one with it.
      for (const one of touching) {
        mark.start = Math.min(mark.start, one.start);
        mark.end = Math.max(mark.end, one.end);
        mark.note ||= one.note;
      }
      data.marks = [...data.marks.filter((one) => !touching.includes(one)), mark].sort(inOrder);
      say(filled(_("Marked: {words}"), { words }));
      return redraw();
    },
    drop(mark) {
      const data = answer();
      say(filled(_("No longer marked: {words}"), { words: desk.words(mark) }));
      data.marks = data.marks.filter((one) => place(one) !== place(mark));
      redraw();
    },
    remove({ version, sentence, start, end }) {
      const there = answer().marks.find((one) => one.version === version && one.sentence === sentence
        && one.start < end && start < one.end);
      if (there) desk.drop(there);
    },
    canLengthen: (mark) => texts.next(mark) !== null,
    lengthen(mark) {
      const { version, sentence, start } = mark;
      const end = texts.next(mark);
      const data = answer();
      data.marks = data.marks.filter((one) => one === mark || one.version !== version || one.sentence !== sentence
        || one.missing_in !== mark.missing_in || one.end <= start || end <= one.start);
      mark.end = end;
      redraw();
      const longer = panel.root.querySelectorAll(".marks li")[data.marks.indexOf(mark)];
      (longer.querySelector("[data-part=longer]") || longer.querySelector("[data-part=drop]")).focus();
    },
    after: () => next(),
  };

  function inOrder(one, other) {
    const [a, b] = [one, other].map((mark) => texts.order(mark));
    return a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
  }

  function redraw() {
    texts.show();
    panel.showMarks();
    desk.change();
  }

  /* The tasks as a row of buttons. */
  const nav = make("nav", { className: "steps", "aria-label": _("Tasks") });
  function steps() {
    const focused = nav.getRootNode().activeElement;
    const at = Array.from(nav.children).indexOf(focused);
    nav.replaceChildren(...view.tasks.map((one, index) => {
      const done = !desk.isEmpty(one.kind);
      const step = button(`${index + 1} ${one.title}`, () => turn(one), { data: { task: one.kind } });
      step.classList.toggle("begun", done);
      if (done) step.setAttribute("aria-label", filled(_("{number} {task}: begun"), { number: index + 1, task: one.title }));
      if (one === task) step.setAttribute("aria-current", "step");
      return step;
    }));
    if (at >= 0) nav.children[at].focus({ preventScroll: true });
  }

  function turn(to, takeFocus = false) {
    saving.flush();
    task = to;
    seen.task = to.kind;
    show(takeFocus);
  }

  function next() {
    const to = view.tasks[view.tasks.indexOf(task) + 1];
    return to ? button(filled(_("Next: {task}"), { task: to.title }), () => turn(to, true), { className: "next" }) : "";
  }

  function show(takeFocus = false) {
    panel.show(takeFocus);
    texts.show();
    steps();
  }

  /* Headlines come over their texts once each is placed. */
  function titlesMayBeShown() {
    const headlines = view.tasks.find((one) => one.kind === "headlines");
    const hasTitles = view.texts.some((one) => one.lines.some((line) => line.is_title));
    if (!headlines || hasTitles || isDone || titlesMayBeShown.asked) return;
    if (Object.keys(saving.of("headlines").choices).length < headlines.items.length) return;
    titlesMayBeShown.asked = true;
    again();
  }

  /* Asked once more, in a window over the page. */
  function confirm(title, words, label, then) {
    const yes = button(label, () => { dialog.close(); then(); }, { className: "main" });
    const dialog = make("dialog", { "aria-labelledby": "asked" }, make("h2", { id: "asked", textContent: title }),
      ...words.map((one) => make("p", { textContent: one })),
      make("p", { className: "tools" }, yes, button(_("Cancel"), () => dialog.close())));
    dialog.addEventListener("close", () => dialog.remove());
    box.append(dialog);
    dialog.showModal();
  }

  function askToHandIn() {
    const open = view.tasks.filter((one) => desk.isEmpty(one.kind)).map((one) => one.title);
    confirm(_("Hand in?"), [
      ...(open.length ? [filled(_("Without an answer so far: {tasks}."), { tasks: open.join(", ") })] : []),
      _("Your answers cannot be changed afterwards. You then see what Parallax found, beside them."),
    ], _("Hand in"), handIn);
  }

  async function handIn() {
    await saving.flush();
    if (!saving.isSaved()) return say(_("Not handed in: your last answer is not saved yet."));
    try {
      await ask("hand-in", { code, language: view.language });
      return again();
    } catch (error) {
      if (!("again" in error)) throw error;
      problem.textContent = error.problem || _("Not handed in: the server does not answer. Try again in a moment.");
      problem.hidden = false;
      return undefined;
    }
  }

  function leave() {
    confirm(_("Not you?"), [
      _("This browser then forgets your work, and somebody else can begin. What is saved stays with your teacher, who can give you a link to it."),
      ...(saving.isSaved() ? [] : [_("Your last answer is not saved yet.")]),
    ], _("Forget it here"), () => { forget(); saving.forget(); });
  }

  const elsewhere = () => make("details", {}, make("summary", { textContent: _("Go on at another computer") }),
    make("p", { textContent: _("Open this link there. It is yours alone: whoever has it sees your answers.") }),
    make("code", { textContent: `${location.origin}${location.pathname}?${new URLSearchParams([...new URLSearchParams(location.search), ["p", code]])}` }));

  const head = () => make("header", {},
    make("h1", { textContent: view.title }),
    view.introduction && make("p", { className: "introduction", textContent: view.introduction }),
    make("p", { className: "who" }, make("span", { lang: "", textContent: view.name }), " ",
      button(_("Not me"), leave, { title: _("For a computer that others use too") })),
    memory.works ? elsewhere() : make("p", { className: "problem", textContent: _("This browser remembers nothing, as in a private window: keep this page open until you have handed in.") }));

  function strip() {
    const hand = isDone ? "" : button(_("Hand in"), askToHandIn, { className: "main", data: { part: "hand-in" } });
    return make("div", { className: "strip" }, nav, make("div", { className: "state" }, status, clock, hand));
  }

  function translations() {
    if (!texts.hasTranslations) return "";
    const box_ = make("input", { type: "checkbox", checked: seen.translations });
    const apply = () => { seen.translations = box_.checked; texts.root.classList.toggle("untranslated", !box_.checked); };
    box_.addEventListener("change", apply);
    apply();
    return make("label", { className: "choice" }, box_, make("span", { textContent: _("Show translations") }));
  }

  function tick() {
    if (!view.minutes || isDone) return;
    const passed = Math.max(0, Math.floor((Date.now() + skew - Date.parse(view.started_at)) / 60000));
    clock.textContent = filled(_("{passed} of {minutes} minutes"), { passed, minutes: view.minutes });
  }

  const done = () => make("div", { className: "done" },
    make("p", { textContent: filled(_("Handed in {time}. Your answers and what Parallax found stand beside each other now, to be talked about."), { time: time(view.handed_in_at) }) }),
    make("p", { textContent: _("Nothing here is a mark. Parallax follows rules: it misses things that you saw, and marks some that are of no weight. Where you differ, who has the better reason?") }));

  texts = textsOf(view, desk);
  panel = panelOf(view, desk);
  texts.root.prepend(translations());
  const focused = focusIn(box);
  const top = strip();
  box.replaceChildren(make("main", { className: isDone ? "handed-in" : "" },
    ...[head(), isDone ? done() : "", panel.comment(""),
      !isDone && !view.is_open ? make("p", { className: "problem", role: "status", textContent: _("Your teacher has closed this exercise: what you saved before is kept.") }) : "",
      top, problem, spoken, make("div", { className: "columns" }, panel.root, texts.root)].filter((one) => one !== "")));
  show();
  focused();
  saving.report();
  // What sticks below the strip knows its height, however many lines its buttons take.
  const height = new ResizeObserver(() => box.style.setProperty("--strip", `${top.offsetHeight}px`));
  height.observe(top);
  if (isDone) { status.textContent = ""; status.hidden = true; }
  tick();

  /* Looks whether the teacher said something, closed the exercise or gave the work back. */
  const signature = (one) => JSON.stringify([one.comments, one.is_open, one.handed_in_at, one.texts.map((text) => text.lines.length)]);
  async function look() {
    if (document.visibilityState === "hidden" || !saving.isSaved()) return;
    try {
      const now = await ask("work", { code, language: view.language });
      if (signature(now) !== signature(view) && saving.isSaved() && !box.querySelector("dialog")) again();
    } catch (error) {
      if (!("again" in error)) throw error;
    }
  }
  const clocks = [setInterval(tick, 15000), setInterval(look, LOOK_AGAIN)];
  document.addEventListener("visibilitychange", look);
  return () => {
    clocks.forEach(clearInterval);
    document.removeEventListener("visibilitychange", look);
    height.disconnect();
    saving.close();
  };
}
