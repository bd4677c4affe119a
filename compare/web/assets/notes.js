/* The reader's verdict and words on each finding: controls at its line, made of the template that
   the comparison brings along. A wish names the finding by its key, which outlives its number.
   What is being written is kept when its row is put in anew, and when its finding goes. */
function judging(page, send, reveal) {
  "use strict";
  const all = (selector, from = page.root) => Array.from(from.querySelectorAll(selector));
  let drafts = new Map();
  const opened = new Set();
  let sent = null;
  let left = null;

  const part = (selector) =>
    page.root.querySelector("template.judging").content.querySelector(selector).cloneNode(true);
  const lineOf = (key) => page.root.querySelector(`.why[data-key="${CSS.escape(key)}"]`);
  const wordsOf = (line) => {
    const remark = line.querySelector(".remark");
    return remark ? remark.textContent : "";
  };

  // Controls at every line that has none: rows put in anew come without.
  function equip(story) {
    if (story) {
      if (!LASTING.drafts.has(story)) LASTING.drafts.set(story, new Map());
      drafts = LASTING.drafts.get(story);
    }
    page.root.classList.add("judging");
    for (const line of all(".why[data-key]")) {
      const { key } = line.dataset;
      if (!line.querySelector(".judge")) {
        line.append(part(".judge"));
        for (const button of all(".judge button", line)) button.dataset.part = `${button.value}-${key}`;
      }
      for (const button of all(".judge [aria-pressed]", line)) {
        button.setAttribute("aria-pressed", String(button.value === line.dataset.verdict));
      }
      const words = line.querySelector("[value=note] span:last-child");
      const { add, change } = words.parentElement.dataset;
      words.textContent = line.hasAttribute("data-noted") ? change : add;
      if (drafts.has(key) && !line.querySelector(".writing")) open(line);
    }
    for (const row of all("tbody.row")) offerQuiet(row);
    for (const item of all(".noted li[data-key]")) {
      if (item.querySelector(".forget")) continue;
      const forget = part(".forget");
      forget.addEventListener("click", () => ask({ do: "forget", finding: item.dataset.key }));
      item.append(" ", forget);
    }
    keepLeftOver();
  }

  // What agrees is told on its mark alone: its lines open on demand, to be judged too.
  function offerQuiet(row) {
    const lines = all(".why.quiet[data-key]", row);
    if (!lines.length || row.querySelector(".agreeing")) return;
    const key = page.keyOf(row.querySelector(".sentence"));
    const words = filled(ngettext("{n} agrees", "{n} agree", lines.length), { n: lines.length });
    const button = part(".agreeing");
    button.append(words);
    button.dataset.part = "agreeing";
    const show = (on) => {
      button.setAttribute("aria-expanded", String(on));
      for (const line of lines) line.classList.toggle("quiet", !on);
      row.querySelector(".whys").hidden = all(".why", row).every((line) => line.hidden || line.matches(".quiet"));
      if (on) opened.add(key);
      else opened.delete(key);
    };
    button.addEventListener("click", () => show(button.getAttribute("aria-expanded") !== "true"));
    row.querySelector(".gutter").append(button);
    if (opened.has(key)) show(true);
  }

  function open(line) {
    const { key } = line.dataset;
    const editor = part(".writing");
    const area = editor.querySelector("textarea");
    const draft = drafts.get(key) || { text: wordsOf(line) };
    area.value = draft.text;
    area.dataset.part = `writing-${key}`;
    if (draft.at) area.setSelectionRange(...draft.at);
    const keep = () => drafts.set(key, { text: area.value, at: [area.selectionStart, area.selectionEnd] });
    keep();
    for (const name of ["input", "keyup", "pointerup"]) area.addEventListener(name, keep);
    area.addEventListener("keydown", (event) => {
      // Streamlit and the rows take single letters for their own keys.
      event.stopPropagation();
      if (event.key === "Escape") close(line);
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        save(line, area.value);
      }
    });
    editor.querySelector("[value=save]").addEventListener("click", () => save(line, area.value));
    editor.querySelector("[value=cancel]").addEventListener("click", () => close(line));
    line.classList.add("written");
    line.querySelector("[value=note]").setAttribute("aria-expanded", "true");
    line.append(editor);
    return area;
  }

  function close(line) {
    drafts.delete(line.dataset.key);
    line.querySelector(".writing").remove();
    line.classList.remove("written");
    const button = line.querySelector("[value=note]");
    button.setAttribute("aria-expanded", "false");
    button.focus({ preventScroll: true });
  }

  // With a place in its row: no filter takes away what was just judged.
  function ask(wish, line) {
    const sentence = line && line.closest("tbody.row").querySelector(".sentence");
    const place = sentence && [sentence.dataset.article, Number(sentence.dataset.sentence)];
    reveal();
    send({ ...wish, place });
  }

  function save(line, text) {
    const { key } = line.dataset;
    close(line);
    if (text.trim() === wordsOf(line)) return;
    sent = { key, text };
    ask({ do: "note", finding: key, text }, line);
  }

  function press(button) {
    const line = button.closest(".why");
    if (button.value === "note") {
      if (line.querySelector(".writing")) close(line);
      else open(line).focus();
      return;
    }
    const takenBack = button.getAttribute("aria-pressed") === "true";
    for (const other of all(".judge [aria-pressed]", line)) {
      other.setAttribute("aria-pressed", String(other === button && !takenBack));
    }
    ask({ do: "judge", finding: line.dataset.key, value: takenBack ? null : button.value }, line);
  }

  // What was being written on a finding that is not there now stays to be copied.
  function keepLeftOver() {
    const [lost] = Array.from(drafts).filter(([key]) => !lineOf(key));
    if (left && !left.isConnected) left = null;
    if (!lost) {
      if (left) left.remove();
      left = null;
      return;
    }
    if (!left) {
      left = part(".left-over");
      left.querySelector("button").addEventListener("click", () => {
        drafts.delete(left.dataset.key);
        keepLeftOver();
      });
      page.root.querySelector("table.rows").after(left);
    }
    left.dataset.key = lost[0];
    left.querySelector("textarea").value = lost[1].text;
  }

  page.root.addEventListener("click", (event) => {
    const button = event.target.closest(".judge button");
    if (button) press(button);
  });

  return {
    /* Call with the story on view whenever rows were put in anew. */
    equip,
    /* Call with every answer: words that could not be kept are there again. */
    answered(isProblem) {
      if (sent && isProblem) drafts.set(sent.key, { text: sent.text });
      sent = null;
      equip();
    },
  };
}
